import { AsyncLocalStorage } from "async_hooks"

type ActorOf = () => string | null

const store = new AsyncLocalStorage<ActorOf>()

/** Runs a request of Medusa's own routes; what it starts can ask who sent it. Medusa may know that only later in the request. */
export const asActor = <T>(actorOf: ActorOf, run: () => T): T => store.run(actorOf, run)

/**
 * Who sent the request that this is a part of: Medusa does not hand that on to every workflow, and before 2.20 not to fulfilments
 * either. Null in scripts and jobs.
 */
export const currentActor: ActorOf = () => store.getStore()?.() ?? null
