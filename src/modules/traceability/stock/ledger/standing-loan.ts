/** SQL for "the document with this id was carried out and stands". */
const stands = (id: string): string =>
  `EXISTS (SELECT 1 FROM traceability_operation stood WHERE stood.id = ${id} AND stood.state = 'done' AND stood.undone_at IS NULL)`

/** SQL for "the unit of the loan of this alias is with whom it was lent to". */
export const isLoanOut = (alias: string): string =>
  `(${stands(`${alias}.operation_id`)} AND (${alias}.return_operation_id IS NULL OR NOT ${stands(`${alias}.return_operation_id`)}))`

/** SQL for "the unit of the loan of this alias stays with whom it was lent to, for good". */
export const isLoanKept = (alias: string): string =>
  `EXISTS (SELECT 1 FROM traceability_operation kept WHERE kept.id = ${alias}.return_operation_id AND kept.to_location_id = 'customer'
             AND kept.state = 'done' AND kept.undone_at IS NULL)`

/** SQL for what became of the loan of this alias: a `LoanState`. */
export const loanState = (alias: string): string =>
  `(CASE WHEN NOT ${stands(`${alias}.operation_id`)} THEN 'undone' WHEN ${isLoanOut(alias)} THEN 'out'
         WHEN ${isLoanKept(alias)} THEN 'kept' ELSE 'returned' END)`

/** SQL for "the unit of the loan of this alias should be back by now". */
export const isLoanOverdue = (alias: string): string =>
  `(${alias}.due_at < now() AND ${isLoanOut(alias)})`
