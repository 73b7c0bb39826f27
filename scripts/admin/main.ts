// The administration commands: `npm run admin -- <command>`. Each acts as the system, through the
// same commands and the same audit trail as staff.
import { Command } from 'commander'
import { anchorAudit, verifyAudit } from './audit'
import { demoLoad } from './demo-load'
import { doctor } from './doctor'
import { mailBounce } from './mail'
import { keysCheck, keysRotate } from './keys'
import { publicationWithdraw } from './publications'
import { republish } from './republish'
import { createStaff, disableStaff, firstAdmin } from './users'

const program = new Command('npm run admin --').description('Administration of Vigil')

program
  .command('user:create')
  .description('add somebody to the staff and print a one-time link to set a password')
  .requiredOption('--email <address>')
  .requiredOption('--role <role>', 'viewer, campaigner, editor or admin')
  .option('--name <name>')
  .action(createStaff)

program
  .command('user:disable')
  .description('end all sessions of somebody and let nobody sign in with that address')
  .requiredOption('--email <address>')
  .action(disableStaff)

program
  .command('first-admin')
  .description('print a one-time link for the first administrator, if there is no staff yet')
  .option('--email <address>', 'the address to sign in with')
  .action(firstAdmin)

program
  .command('demo:load')
  .description('load the demonstration cases; what is already there is left alone')
  .action(demoLoad)

program
  .command('republish')
  .description('publish again every case whose public document has an older form')
  .action(republish)

program
  .command('publication:withdraw')
  .description('take a publication away from the public; its address says that it was withdrawn')
  .requiredOption('--slug <slug>', 'the end of its address')
  .requiredOption('--reason <reason>', 'kept in the audit log')
  .action(publicationWithdraw)

program
  .command('doctor')
  .description('check the truth rules on the live data; changes nothing')
  .action(doctor)

program
  .command('audit:verify')
  .description('walk the audit chain, name what is wrong in it, and compare it with what was noted')
  .option('--anchors <file>', 'compare also with lines that were kept elsewhere')
  .action(verifyAudit)

program
  .command('audit:anchor')
  .description('note the end of the audit chain outside the database, and print it')
  .action(anchorAudit)

program
  .command('keys:check')
  .description('open everything that is sealed, and say which keys are in use; changes nothing')
  .action(keysCheck)

program
  .command('keys:rotate')
  .description(
    'seal everything anew with the first key of VIGIL_KEYS; can be broken off and run again',
  )
  .action(keysRotate)

program
  .command('mail:bounce')
  .description('read from standard input the notice of a mail server that a mail did not arrive')
  .action(mailBounce)

await program.parseAsync()
// Database pools would keep the process alive.
process.exit()
