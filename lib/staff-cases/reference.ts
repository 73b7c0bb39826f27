/** Whether a text has the form of a case's reference, such as UZB-2026-0001. */
export const isReference = (text: string): boolean => /^[A-Z]{3}-\d{4}-\d{4,10}$/.test(text)
