import { StockValueSection } from "../../../features/value/stock-value-section"

export const ValuePage = () => <StockValueSection />
