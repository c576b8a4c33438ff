import type { Command } from "../command"

export const hold: Command = async ({ client, shop, random }) => {
  const unit = random.pick(random.upTo(4) ? shop.phones : shop.coffees)
  if (unit) {
    await client.trace.post(`/lots/${unit.id}/block`, { reason: "Rattles" })
  }
}

export const release: Command = async ({ client, shop, random }) => {
  const unit = random.pick(random.upTo(3) ? shop.phones : shop.coffees)
  if (unit) {
    await client.trace.post(`/lots/${unit.id}/unblock`)
  }
}

/** Two names in turn, so that two people also want the same one. */
export const rename: Command = async ({ client, shop, random }) => {
  const unit = random.pick(shop.phones)
  if (unit) {
    const name = unit.name.endsWith("R") ? unit.name.slice(0, -1) : `${unit.name}R`
    await client.trace.post(`/lots/${unit.id}`, { name })
    unit.name = name
  }
}

export const recall: Command = async ({ client, shop, random }) => {
  const unit = random.pick([...shop.phones, ...shop.coffees])
  if (unit) {
    const body = { reason: "Overheats", mock: random.upTo(3) > 0 }
    const answer = await client.trace.post(`/lots/${unit.id}/recall`, body)
    shop.recalls.push(answer.recall.id)
  }
}

export const closeRecall: Command = async ({ client, shop, random }) => {
  const id = random.pick(shop.recalls)
  if (id) {
    await client.trace.post(`/recalls/${id}/close`, { note: "All found" })
    shop.recalls = shop.recalls.filter((known) => known !== id)
  }
}
