import { verifyLedger } from "../../src/application/verify-ledger"
import { query } from "../helpers/books"
import { theApplication } from "../helpers/run-app"
import type { Instance, Played, Problem, Shop } from "./killed-case"
import { send } from "./killable-server"
import { settle } from "./settle"
import { about } from "./snapshot"

type Check = { name: string; ok: boolean; samples: unknown[] }

const difference = (expected: string[], found: string[]) => ({
  missing: expected.filter((text) => !found.includes(text)),
  more: found.filter((text) => !expected.includes(text)),
})

const isSame = (a: string[], b: string[]): boolean => JSON.stringify(a) === JSON.stringify(b)

const isAbout = ({ instance }: Played, thing: unknown): boolean =>
  instance.scope.some((id) => JSON.stringify(thing).includes(id))

function problem({ instance, kind, at, outcome }: Played, what: string, detail: unknown): Problem {
  const { tables, status, message } = outcome
  const after = tables ? [...new Set(tables)].join(", ") : "nothing met"
  const answer = status ? `: ${status} ${message}` : ""
  return { case: instance.of.name, after: `${kind} ${at} (${after})${answer}`, what, detail }
}

/** Split and numbered documents hold the same goods as before, in more papers. */
const GOODS = /^(level|lot|stock|untracked|movement|genealogy|reservation|value) /

/** Of each command all or nothing was done. */
function halfDone(played: Played[], lines: string[]): Problem[] {
  return played.flatMap((one) => {
    const { before, after, scope, of } = one.instance
    const found = about(lines, scope)
    const goodsOf = (texts: string[]) => texts.filter((text) => GOODS.test(text))
    const isSplit = of.staysSplit && isSame(goodsOf(found), goodsOf(before))
    const isWhole =
      isSame(found, before) || isSame(found, after) || isSplit || of.mayStayAs?.(found)
    const detail = { before: difference(before, found), after: difference(after, found) }
    return isWhole ? [] : [problem(one, "is half done after it was settled", detail)]
  })
}

async function unsettled(shop: Shop, played: Played[]): Promise<Problem[]> {
  const open = await query(
    shop.getContainer(),
    "SELECT * FROM traceability_claim WHERE state = 'open'"
  )
  return open.map((claim) =>
    problem(played.find((one) => isAbout(one, claim)) ?? played[0], "has a claim that stays", claim)
  )
}

/** `excused` are ids of what is broken on purpose, and that nothing has mended yet. */
async function brokenBooks(
  shop: Shop,
  played: Played[],
  when: string,
  excused: string[]
): Promise<Problem[]> {
  expect(await verifyLedger(shop.getContainer())).toMatchObject({ ok: true })
  const { checks }: { checks: Check[] } = await shop.trace.integrity()
  const failed = checks.flatMap((check) => {
    const samples = check.samples.filter(
      (sample) => !excused.some((id) => JSON.stringify(sample).includes(id))
    )
    return check.ok || samples.length === 0 ? [] : [{ ...check, samples }]
  })
  return failed.map((check) =>
    problem(
      played.find((one) => isAbout(one, check)) ?? played[0],
      `or another fails the integrity check ${when}`,
      check
    )
  )
}

/** The same command with the same key does what was not done, and nothing twice. */
async function sendAgain(
  shop: Shop,
  played: Played[],
  readAll: () => Promise<string[]>
): Promise<Problem[]> {
  const problems: Problem[] = []
  const answers = new Map<Played, string>()
  const again = played.filter(({ instance }) => !instance.of.doesMore)
  for (const one of again) {
    const { command, label } = one.instance
    const { status, data } = await send(shop.api, shop.admin, command, label)
    answers.set(one, `${status} ${data?.message ?? ""}`)
    if (status >= 500) {
      problems.push(problem(one, "is answered as a fault when sent again", answers.get(one)))
    }
  }
  await theApplication().endBackgroundWork()
  const lines = await readAll()
  for (const one of again.filter(({ instance }) => !instance.of.staysSplit)) {
    const found = about(lines, one.instance.scope)
    if (!isSame(found, one.instance.after)) {
      const detail = { answer: answers.get(one), ...difference(one.instance.after, found) }
      problems.push(problem(one, "is not done once when sent again", detail))
    }
  }
  return problems
}

/** What was left is settled; then all of it or nothing was done, and the same command again does the rest, once. */
export async function judge(
  shop: Shop,
  played: Played[],
  all: Instance[],
  readAll: () => Promise<string[]>
): Promise<Problem[]> {
  const broken = all.filter(({ of }) => of.mendsBooks)
  const isMended = (one: Instance) => played.some(({ instance }) => instance === one)
  const idsOf = (instances: Instance[]) => instances.flatMap(({ scope }) => scope)
  await settle(shop.getContainer())
  return [
    ...halfDone(played, await readAll()),
    ...(await unsettled(shop, played)),
    ...(await brokenBooks(shop, played, "after it was settled", idsOf(broken))),
    ...(await sendAgain(shop, played, readAll)),
    ...(await brokenBooks(
      shop,
      played,
      "after it was sent again",
      idsOf(broken.filter((one) => !isMended(one)))
    )),
  ]
}
