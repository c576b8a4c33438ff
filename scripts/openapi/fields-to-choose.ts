import type { Document } from "./build-document"
import { readRequests } from "./read-requests"
import { readRoutes } from "./read-routes"
import { COMPONENT, type Schema, type Schemas } from "./schema"

type Choice = { route: string; offered: readonly string[]; answered: string[] }

const propertiesOf = (schema: Schema, components: Schemas): Schemas => {
  const { $ref, items } = schema as { $ref?: string; items?: Schema }
  if ($ref) {
    return propertiesOf(components[$ref.slice(COMPONENT.length)], components)
  }
  return items ? propertiesOf(items, components) : (schema.properties as Schemas)
}

/** Of each route that honours `fields`: what it offers, and what the objects that it answers have. */
export function fieldsToChoose({ components: { schemas } }: Document): Choice[] {
  return readRoutes().flatMap((route) => {
    const { fields } = readRequests(route)
    if (!fields) {
      return []
    }
    const answer = propertiesOf(schemas[route.answers[0]], schemas)
    return [
      {
        route: `${route.method} ${route.matcher}`,
        offered: fields.defaults,
        answered: Object.keys(propertiesOf(answer[fields.key], schemas)),
      },
    ]
  })
}
