const list = (lotId: string, fields: string): string => `coalesce((
  SELECT jsonb_agg(jsonb_build_object(${fields}) ORDER BY k.position, i.created_at, i.id)
    FROM traceability_lot_identifier i LEFT JOIN traceability_identifier_kind k ON k.code = i.kind WHERE i.lot_id = ${lotId}), '[]')`

/** SQL for the second identifiers of a lot by its id, as JSON, in the shop's order of kinds. */
export const identifiersOf = (lotId: string): string =>
  list(lotId, `'kind', i.kind, 'value', i.value`)

/** The same with what people call the kinds. */
export const labelledIdentifiersOf = (lotId: string): string =>
  list(lotId, `'kind', i.kind, 'value', i.value, 'label', coalesce(k.label, i.kind)`)
