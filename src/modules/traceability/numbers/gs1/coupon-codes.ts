/** Takes digits from the front of a text; once something was missing or out of range everything fails. */
class Digits {
  private at = 0
  ok: boolean

  constructor(private readonly text: string) {
    this.ok = /^\d*$/.test(text)
  }

  take(length: number): string {
    const taken = this.text.slice(this.at, this.at + length)
    this.ok &&= taken.length === length
    this.at += length
    return taken
  }

  oneOf(allowed: string): string {
    const digit = this.take(1)
    this.ok &&= allowed.includes(digit)
    return digit
  }

  /** A length digit, and as many digits more (plus `extra`). */
  sized(allowed: string, extra = 0): void {
    const length = Number(this.oneOf(allowed))
    this.take(length + extra)
  }

  /** Is the next digit the number of an optional field? Then it is taken. */
  field(number: string): boolean {
    const here = this.ok && this.text[this.at] === number
    this.at += here ? 1 : 0
    return here
  }

  get done(): boolean {
    return this.ok && this.at === this.text.length
  }
}

function purchase(digits: Digits): void {
  digits.sized("12345")
  digits.oneOf("012349")
  digits.take(3)
}

function furtherPurchase(digits: Digits): void {
  purchase(digits)
  // 9 says that the company is the one of the first purchase.
  if (!digits.field("9")) {
    digits.sized("0123456", 6)
  }
}

/** North American coupon code (AI 8110): parts of stated lengths, then optional fields in the order of their numbers. */
export function isCouponCode(text: string, isDate: (digits: string) => boolean): boolean {
  const digits = new Digits(text)
  digits.sized("0123456", 6)
  digits.take(6)
  digits.sized("12345")
  purchase(digits)
  if (digits.field("1")) {
    digits.oneOf("0123")
    furtherPurchase(digits)
  }
  if (digits.field("2")) {
    furtherPurchase(digits)
  }
  const expires = digits.field("3") ? digits.take(6) : undefined
  const starts = digits.field("4") ? digits.take(6) : undefined
  if (digits.field("5")) {
    digits.sized("0123456789", 6)
  }
  if (digits.field("6")) {
    digits.sized("1234567", 6)
  }
  if (digits.field("9")) {
    digits.oneOf("01256")
    digits.oneOf("012")
    digits.take(1)
    digits.oneOf("01")
  }
  const dates = [expires, starts].filter((date) => date !== undefined)
  const isLapsed = expires !== undefined && starts !== undefined && starts > expires
  return digits.done && dates.every(isDate) && !isLapsed
}

/** Coupon of a positive offer file (AI 8112): format, funder, offer, serial number. */
export function isPositiveOfferCoupon(text: string): boolean {
  const digits = new Digits(text)
  digits.oneOf("01")
  digits.sized("0123456", 6)
  digits.take(6)
  digits.sized("0123456789", 6)
  return digits.done
}
