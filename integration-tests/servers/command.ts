import type { Client } from "./client"
import type { Random } from "./random"
import type { Shop } from "./shop"

export type Turn = { client: Client; shop: Shop; random: Random }

/** One thing that a person does. Refusals are thrown as axios does, and counted by the client. */
export type Command = (turn: Turn) => Promise<unknown>
