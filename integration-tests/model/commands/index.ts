import fc from "fast-check"
import type { Command, World } from "../command"
import { correct, count, expire, hold } from "./change"
import { cancelWhileChanged, returnWhileChanged, switchTracking } from "./change-product"
import { build, unbuild } from "./manufacture"
import { moveOut, undo } from "./move"
import { cancelOrder, cancelWhileFulfilling, editOrder } from "./order-changes"
import { closeRecall, recall } from "./recall"
import { receive, receiveBare } from "./receive"
import { repairIn, repairOut } from "./repair"
import { repairLevel } from "./repair-level"
import { returnUnit } from "./return"
import { assign, cancelFulfilment, fulfil, fulfilAtOnce, order } from "./sell"

/** Every kind of command with how often it comes. A new family is a file beside these and its lines here. */
const COMMANDS = {
  receive: [receive, 6],
  receiveBare: [receiveBare, 2],
  order: [order, 5],
  assign: [assign, 4],
  fulfil: [fulfil, 6],
  fulfilAtOnce: [fulfilAtOnce, 1],
  cancelFulfilment: [cancelFulfilment, 3],
  returnUnit: [returnUnit, 2],
  moveOut: [moveOut, 4],
  undo: [undo, 3],
  hold: [hold, 2],
  expire: [expire, 2],
  count: [count, 3],
  correct: [correct, 3],
  repairIn: [repairIn, 3],
  repairOut: [repairOut, 2],
  cancelWhileChanged: [cancelWhileChanged, 1],
  returnWhileChanged: [returnWhileChanged, 1],
  switchTracking: [switchTracking, 1],
  repairLevel: [repairLevel, 1],
  build: [build, 3],
  unbuild: [unbuild, 2],
  recall: [recall, 1],
  closeRecall: [closeRecall, 1],
  editOrder: [editOrder, 3],
  cancelOrder: [cancelOrder, 1],
  cancelWhileFulfilling: [cancelWhileFulfilling, 1],
} as unknown as Record<string, [Command<unknown>, number]>

/** A command as data: what a failing run prints, and what is kept as a case. */
export type Step = [kind: string, input: unknown]

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...Object.entries(COMMANDS).map(([kind, [command, weight]]) => ({
    weight,
    arbitrary: command.arbitrary.map((input): Step => [kind, input]),
  }))
)

export const runStep = (world: World, [kind, input]: Step): Promise<void> =>
  COMMANDS[kind][0].run(world, input)
