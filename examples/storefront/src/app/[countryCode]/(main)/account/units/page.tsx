// Copy into the starter, as account/@dashboard/units/page.tsx.
import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { listOffers } from "@lib/data/transfers"
import { listOwnUnits } from "@lib/data/units"
import MyUnits from "@modules/account/components/my-units"

export const metadata: Metadata = { title: "My units" }

type Props = {
  params: Promise<{ countryCode: string }>
  searchParams: Promise<{ page?: string }>
}

const UnitsPage = async ({ params, searchParams }: Props) => {
  const { countryCode } = await params
  const page = Math.max(1, Number.parseInt((await searchParams).page ?? "1", 10) || 1)
  const units = await listOwnUnits(page)
  if (!units) {
    redirect(`/${countryCode}/account/login`)
  }
  const offers = await listOffers()
  return (
    <main>
      <h1 className="mb-6 text-2xl">My units</h1>
      <p className="mb-4 text-sm">
        <Link className="underline" href={`/${countryCode}/account/units/accept`}>
          I have a code from another owner
        </Link>
      </p>
      <MyUnits page={units} offers={offers} countryCode={countryCode} />
    </main>
  )
}

export default UnitsPage
