import { StockCheck } from "../../../features/stock-check/stock-check"

export const StockCheckPage = () => <StockCheck />
