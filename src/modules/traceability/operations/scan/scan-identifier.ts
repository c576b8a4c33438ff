import { say, sayEither, spoken } from "../../../../shared/say"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { IdentifierKind } from "../../../../types/identifier"
import { checkIdentifier } from "../../numbers/identifiers/check-identifier"
import type { Sql } from "../../sql"
import {
  holdIdentifierKinds,
  readIdentifierKinds,
} from "../../stock/identifiers/read-identifier-kinds"
import { checkRowIdentifiers, unitsOfKept } from "../documents/checks/check-row-identifiers"
import {
  type DetailRow,
  type LineRow,
  type OperationRow,
  readDetails,
  readLines,
} from "../documents/operation-rows"
import { isMessage } from "./read-scanned-code"
import type { ScanIntoOperation, Scanned } from "./scan"

type Unit = { detail: DetailRow & { lot_name: string }; line: LineRow; details: DetailRow[] }

/** The row of a serial number that is still on this operation; undefined where the last scan was of something else. */
async function findUnit(
  sql: Sql,
  operation: OperationRow,
  detailId: string | null | undefined
): Promise<Unit | undefined> {
  const details = detailId ? await readDetails(sql, [operation.id]) : []
  const detail = details.find(({ id }) => id === detailId)
  const lines = detail?.lot_name ? await readLines(sql, [operation.id]) : []
  const line = lines.find(({ id }) => id === detail?.line_id)
  return line?.tracking === "serial" && detail?.lot_name
    ? { detail: { ...detail, lot_name: detail.lot_name }, line, details }
    : undefined
}

/** Writes a second identifier to the row of a unit that comes in. Throws what is wrong with it. */
async function writeIdentifier(
  sql: Sql,
  input: ScanIntoOperation,
  { detail, line, details }: Unit,
  kind: IdentifierKind
): Promise<Scanned> {
  const checked = checkIdentifier(input.code.text, kind)
  if (!checked.ok) {
    throw new TraceabilityError("invalid_name", checked.message)
  }
  const has = detail.identifiers.some(
    (one) => one.kind === kind.code && identifierKey(one.value, kind) === checked.key
  )
  if (has) {
    throw new TraceabilityError(
      "duplicate_lot",
      say("duplicate_lot.identifierScanned", {
        kind: kind.label,
        value: checked.value,
        name: detail.lot_name,
      })
    )
  }
  const identifiers = [...detail.identifiers, { kind: kind.code, value: checked.value }]
  const row = { ...detail, index: 0, inventory_item_id: line.inventory_item_id, identifiers }
  const others = details.filter(({ id }) => id !== detail.id)
  const { errors } = await checkRowIdentifiers(sql, [row], {
    tracking: new Map([[line.inventory_item_id, line.tracking]]),
    kept: unitsOfKept(others, await readLines(sql, [detail.operation_id])),
    accept_similar: input.accept_similar,
  })
  throwRowErrors(errors)
  await sql(
    `UPDATE traceability_operation_detail SET label = coalesce(label, '{}'::jsonb) || jsonb_build_object('identifiers', ?::jsonb),
            updated_at = now() WHERE id = ?`,
    [JSON.stringify(identifiers), detail.id]
  )
  return {
    line_id: line.id,
    detail_id: detail.id,
    identifier: { kind: kind.code, value: checked.value },
  }
}

const identifierKey = (value: string, kind: IdentifierKind): string | undefined => {
  const checked = checkIdentifier(value, kind)
  return checked.ok ? checked.key : undefined
}

/** A scan that is said to be a second identifier, of a row or of the unit scanned last. */
export async function scanIdentifier(
  sql: Sql,
  input: ScanIntoOperation,
  operation: OperationRow,
  code: string
): Promise<Scanned> {
  const kinds = await holdIdentifierKinds(sql)
  const kind = kinds.find((one) => one.code === code)
  if (!kind) {
    throw new TraceabilityError(
      "not_found",
      `${code} is no kind of second identifier of this shop: it has ${kinds.map((one) => one.code).join(", ")}.`,
      { status: 404 }
    )
  }
  const unit = await findUnit(sql, operation, input.detail_id ?? input.last_detail_id)
  if (!unit) {
    throw new TraceabilityError(
      "lot_required",
      say("lot_required.unitBeforeIdentifier", { kind: kind.label })
    )
  }
  return writeIdentifier(sql, input, unit, kind)
}

/** The kinds that this text is one of for certain, that the unit has none of, and whose numbers its own is not one of. */
function kindsOf(text: string, { detail }: Unit, kinds: IdentifierKind[]): IdentifierKind[] {
  return kinds.filter(
    (kind) =>
      kind.check !== "none" &&
      checkIdentifier(text, kind).ok &&
      !checkIdentifier(detail.lot_name, kind).ok &&
      !detail.identifiers.some((one) => one.kind === kind.code)
  )
}

/**
 * A plain text that is scanned right after a unit, and has the form of a second identifier which the unit's own number does
 * not have: asked about (`ambiguous_code`), with the meaning as a second identifier first and as another unit's number last.
 * Returns what was written when it was chosen (`reading`), undefined for a number of another unit.
 */
export async function askForIdentifier(
  sql: Sql,
  input: ScanIntoOperation,
  operation: OperationRow
): Promise<Scanned | undefined> {
  if (isMessage(input.code) || !input.last_detail_id || input.item_ids?.length) {
    return undefined
  }
  const { text } = input.code
  const all = await readIdentifierKinds(sql)
  if (!all.some((kind) => kind.check !== "none" && checkIdentifier(text, kind).ok)) {
    return undefined
  }
  const unit = await findUnit(sql, operation, input.last_detail_id)
  const kinds = unit ? kindsOf(text, unit, all) : []
  if (!unit || !kinds.length || (input.reading ?? 0) >= kinds.length) {
    return undefined
  }
  if (input.reading !== undefined) {
    return writeIdentifier(sql, input, unit, kinds[input.reading])
  }
  const meanings = [
    ...kinds.map(({ label }) =>
      say("part.identifierOf", { kind: label, name: unit.detail.lot_name })
    ),
    say("part.serialOfOther"),
  ]
  throw new TraceabilityError(
    "ambiguous_code",
    say("ambiguous_code.identifierOrSerial", { text, meanings: sayEither(meanings) }),
    {
      errors: meanings.map((meaning, index) => ({
        index,
        line_id: unit.line.id,
        value: text,
        code: "ambiguous_code",
        ...spoken(meaning),
      })),
    }
  )
}
