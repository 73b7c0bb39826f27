import { expect, test } from 'vitest'
import { parseStorageAddress } from './address'

test('files are kept in a folder of this machine, or in a bucket', () => {
  expect(parseStorageAddress('disk:/srv/vigil/files')).toEqual({
    kind: 'disk',
    folder: '/srv/vigil/files',
  })
  const bucket = { kind: 'bucket', url: 'https://s3.example.org:9000/vigil-files' }
  expect(parseStorageAddress('s3:https://s3.example.org:9000/vigil-files')).toEqual(bucket)
  expect(parseStorageAddress('s3:https://s3.example.org:9000/vigil-files/')).toEqual(bucket)
})

test.each([
  '',
  'disk',
  'disk:',
  'disk:files',
  'disk:../files',
  '/srv/vigil/files',
  's3:',
  's3://vigil-files',
  's3:https://s3.example.org',
  's3:https://s3.example.org/one/two',
  's3:https://s3.example.org/Vigil_Files',
  's3:https://key:secret@s3.example.org/vigil-files',
  's3:https://s3.example.org/vigil-files?versionId=1',
  's3:ftp://s3.example.org/vigil-files',
  'gs:https://s3.example.org/vigil-files',
])('"%s" names no place', (text) => {
  expect(parseStorageAddress(text)).toBeNull()
})
