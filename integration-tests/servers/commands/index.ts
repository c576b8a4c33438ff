import type { Command } from "../command"
import type { Random } from "../random"
import { closeRecall, hold, recall, release, rename } from "./change"
import { build, unbuild } from "./manufacture"
import { count, receive, scrapUnit, transferUnit } from "./move"
import { cancelFulfilment, cancelOrder, choose, fulfil, order, returnGoods } from "./sell"

/** Every command with how often it comes. */
const COMMANDS: [Command, number][] = [
  [order, 4],
  [fulfil, 8],
  [choose, 4],
  [cancelFulfilment, 3],
  [cancelOrder, 1],
  [returnGoods, 1],
  [transferUnit, 3],
  [scrapUnit, 1],
  [receive, 3],
  [count, 3],
  [hold, 1],
  [release, 3],
  [rename, 2],
  [recall, 1],
  [closeRecall, 1],
  [build, 2],
  [unbuild, 2],
]

const BY_WEIGHT = COMMANDS.flatMap(([command, weight]) => Array<Command>(weight).fill(command))

export const anyCommand = (random: Random): Command => random.pick(BY_WEIGHT)!
