/** A JSON schema, as far as the document is concerned. */
export type Schema = Record<string, unknown>
export type Schemas = Record<string, Schema>

export const COMPONENT = "#/components/schemas/"

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null

/** The names of the components that a part of the document refers to, and that those refer to. */
export function referredComponents(part: unknown, components: Schemas): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (!isSchema(value)) {
      return
    }
    if (typeof value.$ref === "string" && value.$ref.startsWith(COMPONENT)) {
      const name = value.$ref.slice(COMPONENT.length)
      if (!found.has(name)) {
        found.add(name)
        visit(components[name])
      }
    }
    Object.values(value).forEach(visit)
  }
  visit(part)
  return found
}
