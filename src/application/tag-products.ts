import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProductTagsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"

type Tagged = { id: string; tags?: ({ id: string } | null)[] | null }
type Tag = { id: string; value: string }

async function findOrMakeTag(container: MedusaContainer, value: string): Promise<Tag> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_tag",
    fields: ["id", "value"],
    filters: { value },
  })
  if (data.length) {
    return data[0]
  }
  const { result } = await createProductTagsWorkflow(container).run({
    input: { product_tags: [{ value }] },
  })
  return { id: result[0].id, value: result[0].value }
}

/** Puts a tag of Medusa's on products, beside those they have; it is made where there is none. Returns the tag. */
export async function tagProducts(
  container: MedusaContainer,
  productIds: string[],
  value: string
): Promise<Tag> {
  const tag = await findOrMakeTag(container, value)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "tags.id"],
    filters: { id: productIds },
  })
  const untagged = (products as unknown as Tagged[])
    .map(({ id, tags }) => ({ id, tag_ids: (tags ?? []).flatMap((own) => (own ? [own.id] : [])) }))
    .filter(({ tag_ids }) => !tag_ids.includes(tag.id))
  if (untagged.length) {
    await updateProductsWorkflow(container).run({
      input: {
        products: untagged.map(({ id, tag_ids }) => ({ id, tag_ids: [...tag_ids, tag.id] })),
      },
    })
  }
  return tag
}
