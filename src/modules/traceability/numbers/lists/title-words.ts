/**
 * How columns are called in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Czech, Hungarian, Swedish, Danish,
 * Norwegian, Finnish, Turkish, Greek, Russian, Arabic, Chinese, Japanese and Korean. Compared by
 * `wordKey`: without accents, blanks and signs, in lower case. Words that only say "number" are taken off both ends first.
 */
export type TitleKind =
  | "serial"
  | "lot"
  | "name"
  | "quantity"
  | "expires_at"
  | "best_before_at"
  | "produced_at"
  | "packed_at"
  | "sell_by_at"
  | "second_identifier"
  | "article"
  | "place"
  | "description"
  | "unit"

/** Of these a list needs nothing: a running number of its lines, what an article is called, and what its quantities count. */
export const EXPLAINING: readonly TitleKind[] = ["place", "description", "unit"]

export const TITLE_WORDS: Record<TitleKind, string> = {
  serial: `serial, serials, s/n, sn, ser, imei, imei 1, imei/meid, meid, esn, uid, device id, serial/imei, imei/serial,
    vin, vin number, vehicle identification number, chassis number, chassis no, frame number, frame no, service tag, asset tag,
    fahrgestellnummer, fahrgestellnr, fahrgestell-nr, rahmennummer, rahmennr, numéro de châssis, n° de châssis, numéro de cadre,
    número de bastidor, número de chasis, numero di telaio, numero telaio, framenummer, chassisnummer, número do quadro,
    serie, serien, seriell, geräte, gerätenummer, fabriknummer, fabrikationsnummer, série, matricola, seriale, sériel,
    الرقم التسلسلي, رقم تسلسلي, التسلسلي, الرقم المسلسل, 序列号, 序列號, 串号, 串號, 机身号, 产品序列号, 设备序列号,
    sns, numer seryjny, nr seryjny, numery seryjne, sériové číslo, výrobní číslo, sorozatszám, gyári szám, serienr, serienumre, sarjanumero, seri,
    seri numarası, seri no, αριθμός σειράς, σειριακός αριθμός, серийный номер, заводской номер, シリアル番号, シリアル, シリアルno, 製造番号, 機番,
    일련번호, 시리얼번호, 시리얼`,
  lot: `lot, lots, batch, batches, lot/batch, batch/lot, heat, charge, chargen, los, lose, partie, charge/los,
    lote, lotes, lotto, lotti, partij, partijen,
    رقم الدفعة, الدفعة, دفعة, رقم التشغيلة, التشغيلة, رقم اللوط, 批号, 批號, 批次, 批次号, 批次號, 生产批号, 产品批号,
    partia, partii, nr partii, numer partii, seria, šarže, číslo šarže, tétel, tételszám, gyártási tétel, parti, partinr, partinummer,
    batchnr, erä, eränumero, parti numarası, lot numarası, παρτίδα, αριθμός παρτίδας, партия, номер партии, серия,
    ロット, ロット番号, ロットno, 製造ロット, 로트번호, 로트, 제조번호, 배치번호`,
  name: `number, numbers, name, lot/serial, serial/lot, lot/sn, sn/lot, lots/serial numbers, lot/serial numbers,
    nummer, nummern, numero, numéro, número, los-/seriennummer, charge/seriennummer, lot/n° de série, lote/serie,
    lote/número de serie, lotto/numero di serie, lotto/serie, partij/serienummer, الرقم, رقم, 编号, 編號, 号码, 批号/序列号`,
  quantity: `qty, quantity, quantities, qnty, quant, pcs, pieces, units, shipped, delivered, received, qty shipped,
    shipped qty, shipped quantity, quantity shipped, qty delivered, delivered qty, delivered quantity, quantity delivered,
    received qty, received quantity, quantity received, on hand quantity, quantity on hand, on hand qty,
    menge, anzahl, stück, stueck, stk, stückzahl, liefermenge, gelieferte menge, geliefert,
    quantité, quantités, qté, quantité livrée, livré, pièces,
    cantidad, cant, unidades, uds, cantidad entregada, piezas,
    quantità, qtà, q.tà, pezzi, pz, aantal, hoeveelheid, stuks, quantidade, qtd, qtde, peças,
    الكمية, كمية, العدد, عدد, 数量, 數量, 件数, 件數, 个数,
    ilość, liczba, sztuk, sztuki, szt, množství, počet, ks, kusy, mennyiség, darab, db, darabszám, antal, antall, mängd, mängde, mængde,
    määrä, kpl, kappalemäärä, miktar, adet, miktarı, ποσότητα, τεμάχια, τεμ, количество, кол-во, шт, штук, 個数, 출고수량, 수량`,
  expires_at: `expiry, expires, expire, expiry date, expiration, expiration date, exp, exp date, expires on, expires at,
    date of expiry, use by, use-by date, use before, shelf life until, valid until, valid till, good until,
    verfall, verfalldatum, verfallsdatum, ablauf, ablaufdatum, verwendbar bis, verw. bis, verbrauchsdatum,
    zu verbrauchen bis, gültig bis,
    péremption, date de péremption, date d'expiration, date expiration, date limite, dlc, date limite de consommation,
    à utiliser avant, utiliser avant,
    caducidad, fecha de caducidad, fecha caducidad, fec. caducidad, f. caducidad, vencimiento, fecha de vencimiento,
    fecha vencimiento, vence, fecha de expiración,
    scadenza, data di scadenza, data scadenza, scade il, da consumare entro,
    vervaldatum, vervalt, houdbaar tot, te gebruiken tot, uiterste gebruiksdatum, tgt,
    validade, data de validade, prazo de validade, data validade, vencimento, data de vencimento, expira em,
    تاريخ الانتهاء, تاريخ انتهاء الصلاحية, انتهاء الصلاحية, الصلاحية, تاريخ الصلاحية, صالح حتى,
    有效期, 有效期至, 有效期限, 失效日期, 失效期, 到期日, 到期日期, 使用期限, 过期日期,
    data ważności, termin ważności, ważne do, należy spożyć do, datum spotřeby, spotřebujte do, datum expirace, expirace, platnost do,
    lejárat, lejárati idő, lejárati dátum, felhasználható, sista förbrukningsdag, utgångsdatum, utløpsdato, udløbsdato, siste forbruksdag,
    sidste anvendelsesdato, viimeinen käyttöpäivä, vanhenee, son kullanma tarihi, skt, s.k.t., s.k. tarihi, ημερομηνία λήξης, ημ. λήξης, λήξη,
    срок годности, годен до, использовать до, 消費期限, 有効期限, 使用期限日, 유통기한, 소비기한, 유효기간, 유효기한`,
  best_before_at: `best before, best before date, bbd, bbe, best before end, best by, best by date, best if used by, bb date,
    mhd, mindesthaltbarkeit, mindesthaltbarkeitsdatum, mindestens haltbar bis, mind. haltbar bis, min. haltbar bis,
    ddm, dluo, date de durabilité minimale, à consommer de préférence avant, consommer de préférence avant,
    consumo preferente, fecha de consumo preferente, consumir preferentemente antes de, consumir preferentemente antes del,
    tmc, termine minimo di conservazione, da consumarsi preferibilmente entro,
    tht, tenminste houdbaar tot, ten minste houdbaar tot,
    consumir de preferência antes de, consumir preferencialmente antes de,
    يفضل استخدامه قبل, يفضل استهلاكه قبل, 最佳食用期, 最佳食用日期, 赏味期限, 最佳使用日期, 此日期前最佳,
    najlepiej spożyć przed, minimální trvanlivost, datum minimální trvanlivosti, minőségét megőrzi, bäst före, bäst-före, bäst före-datum,
    best før, best før dato, bedst før, mindst holdbar til, parasta ennen, parasta ennen -päivä, tavsiye edilen tüketim tarihi, tett,
    ανάλωση κατά προτίμηση πριν από, 賞味期限, 賞味期限日, 품질유지기한`,
  produced_at: `production date, prod date, prod. date, date of production, produced on, manufacturing date, manufacture date,
    date of manufacture, date manufactured, manufactured date, manufactured on, mfg, mfg date, mfg. date, mfd, mfd date, mfr date, dom,
    date made, made on, build date,
    herstelldatum, herstellungsdatum, hergestellt am, produktionsdatum, produziert am, prod.-datum, fertigungsdatum, herst.-datum,
    date de fabrication, date fabrication, date de production, fabriqué le, produit le, date fab., date de fab.,
    fecha de fabricación, fecha fabricación, f. fabricación, fec. fabricación, fecha de producción, fecha producción, fabricado el,
    fecha de elaboración, data di produzione, data produzione, data di fabbricazione, data fabbricazione, prodotto il,
    productiedatum, fabricagedatum, datum productie, geproduceerd op, data de fabrico, data de fabricação, data fabricação,
    data de produção, تاريخ الإنتاج, تاريخ الانتاج, تاريخ الصنع, تاريخ التصنيع, 生产日期, 生產日期, 制造日期, 製造日期, 出厂日期,
    data produkcji, data wytworzenia, datum výroby, gyártás dátuma, gyártási idő, gyártási dátum, tillverkningsdatum, tillverkad,
    produksjonsdato, produktionsdato, fremstillingsdato, valmistuspäivä, valmistuspvm, üretim tarihi, imal tarihi, ü.t.,
    ημερομηνία παραγωγής, ημ. παραγωγής, дата производства, дата изготовления, 製造日, 製造年月日, 생산일, 생산일자, 제조일, 제조일자, 제조연월일`,
  packed_at: `packed on, pack date, packing date, packaging date, packed date, date packed, pkd, pkd date,
    verpackt am, abgepackt am, abpackdatum, verpackungsdatum, packdatum, date d'emballage, date emballage, emballé le,
    date de conditionnement, date conditionnement, conditionné le, fecha de envasado, fecha envasado, envasado el, fecha de empaque,
    data di confezionamento, data confezionamento, confezionato il, verpakkingsdatum, verpakt op, inpakdatum, data de embalagem,
    embalado em, تاريخ التعبئة, 包装日期, 包裝日期, data pakowania, datum balení, csomagolás dátuma, packningsdatum, förpackningsdag,
    pakkedato, pakkauspäivä, paketleme tarihi, ημερομηνία συσκευασίας, дата упаковки, дата фасовки, 包装日, 포장일`,
  sell_by_at: `sell by, sell-by date, sell by date, sell until, display until, verkaufen bis, zu verkaufen bis, verkauf bis,
    à vendre avant, vendre avant, vender antes de, vendere entro, te verkopen voor, vender até, البيع قبل, 販売期限, 销售期限`,
  second_identifier: `imei 2, imei 3, second imei, mac, mac address, mac-adresse, adresse mac, dirección mac, indirizzo mac,
    mac-adres, endereço mac, mac 1, mac 2, wifi mac, wlan mac, bluetooth mac, bt mac, eth mac, iccid, sim, eid,
    second serial, manufacturer serial, manufacturer's, maker's, herstellernummer, herstellerseriennummer, mac地址`,
  article: `sku, article, item, item code, product, product code, part, part number, p/n, pn, mpn, ean, ean code, upc, gtin,
    barcode, ean/upc, asin, model, article code, artikel, art.-nr., produkt, material, sachnummer, teilenummer,
    bestellnummer, référence, réf, code article, produit, code-barres, référence article, artículo, referencia, ref,
    código de artículo, producto, código de barras, articolo, codice articolo, codice prodotto, prodotto,
    codice a barre, artikelcode, streepjescode, artigo, referência, código do artigo, produto,
    الصنف, رقم الصنف, رمز المنتج, المنتج, الباركود, 物料, 物料号, 物料编码, 货号, 貨號, 商品, 商品编码, 产品, 产品编码, 料号, 条码,
    条形码, 型号,
    nr artykułu, kod produktu, indeks, kod towaru, číslo zboží, kód zboží, cikkszám, termékkód, artikelnr, varenummer, varenr,
    tuotenumero, tuotekoodi, ürün kodu, stok kodu, malzeme, malzeme kodu, κωδικός, κωδικός είδους, артикул, код товара, 商品コード, 品番,
    商品番号, 型番, 품번, 상품코드, 제품코드`,
  place: `no, nr, n°, pos, position, positions, line, lines, line item, row, rows, seq, sequence, index, idx, sr, sl, s.no, s. no.,
    lfd, lfd. nr., laufende nummer, zeile, zeilennummer, ligne, rang, línea, fila, riga, regel, linha, 序号, 序號, 行号, 项次,
    lp, l.p., poř, poř. č., sorszám, rad, sıra, sıra no, α/α, № п/п, п/п, 行番号, 순번`,
  description: `description, descriptions, desc, item description, product description, article description, product name, item name, title,
    bezeichnung, artikelbezeichnung, produktbezeichnung, beschreibung, artikelbeschreibung, artikelname, produktname, benennung,
    désignation, libellé, description article, nom du produit, descripción, descripción del artículo, nombre del producto,
    descrizione, descrizione articolo, nome prodotto, omschrijving, artikelomschrijving, productnaam, descrição, nome do produto,
    الوصف, اسم المنتج, 描述, 品名, 产品名称, 商品名称, 名称,
    nazwa, nazwa towaru, opis, název, popis, megnevezés, benämning, beskrivning, beskrivelse, betegnelse, varenavn, nimi, nimike, kuvaus,
    ürün adı, açıklama, malzeme adı, περιγραφή, наименование, описание, 商品名, 製品名, 품명, 상품명, 제품명`,
  unit: `uom, u/m, unit, unit of measure, einheit, mengeneinheit, unité, unité de mesure, unidad, unidad de medida, unità, unità di misura,
    eenheid, unidade, unidade de medida, 单位, 單位, الوحدة,
    j.m., jm, jednostka, jednostka miary, měrná jednotka, mértékegység, enhet, enhed, yksikkö, birim, μονάδα, м.м., ед. изм., единица измерения,
    単位, 단위`,
}

/** "Lot No.", "Seriennr.", "Numéro de lot", "N.º de serie": what is left names the column. */
const NUMBER_BEFORE =
  /^(?:numer[oi]d[eioa]|numbersof|numberof|noof|numero|number|nombrede|nde|node|no|nr|num|n(?=serie|lot))/
const NUMBER_AFTER =
  /(?:numbers|number|nummern|nummer|numeros|numero|codes|code|nos|nrs|num|no|nr|ids|id)$/

/** A title's key without what only says "number": at its end, at its beginning, at both. */
export const withoutNumberWords = (key: string): string[] => {
  const atEnd = key.replace(NUMBER_AFTER, "")
  return [atEnd, key.replace(NUMBER_BEFORE, ""), atEnd.replace(NUMBER_BEFORE, "")]
}

/** What a quantity in brackets behind its title counts, where that is no piece: how many pieces are in one, the list does not say. */
export const PACKAGING_WORDS = `carton, cartons, ctn, ctns, box, boxes, case, cases, pallet, pallets, pack, packs, package, packages, crate, crates,
  dozen, dozens, dz, thousand, thousands, k, sets, inner, outer, kartons, packung, packungen, packstücke, ve, vpe, palette, paletten,
  kiste, kisten, dutzend, tausend, tsd, colis, palettes, boîte, boîtes, paquet, paquets, douzaine, douzaines, millier, milliers,
  caja, cajas, palé, palés, paquete, paquetes, docena, docenas, millar, cartone, cartoni, scatola, scatole, confezione, confezioni,
  dozzina, doos, dozen, pakket, pakketten, dozijn, caixa, caixas, palete, paletes, pacote, pacotes, dúzia,
  كرتون, كراتين, صندوق, صناديق, 箱, 盒, 托盘, 打,
  opakowań, opakowania, kartony, kartonów, paleta, palety, krabice, balení, doboz, raklap, kartong, lavasta, laatikko, koli, kutu, palet,
  κιβώτια, παλέτες, коробки, коробок, паллеты, ケース, パレット, 박스, 팔레트`

/** Measures so small or so foreign to others that a number of them is hardly what a shop counts: 500 g are half a kilogram. */
export const MEASURE_WORDS = `mg, g, gr, gram, grams, gramm, ml, cl, dl, lb, lbs, pound, pounds, oz, ounce, ounces, ton, tons, tonnes, tonnen`

/** What the last line of a list begins with. */
export const TOTAL_WORDS = `total, totals, grand total, sub total, sum, sum total, total qty, total quantity, total pcs,
  total pieces, total units, total items, total lots, total serials, total serial numbers,
  summe, gesamt, gesamtsumme, gesamtmenge, gesamtanzahl, zwischensumme, insgesamt, endsumme,
  total général, totaux, sous-total, somme, quantité totale, suma, suma total, total general, cantidad total,
  totale, totale generale, totale complessivo, totali, somma, subtotale, quantità totale,
  totaal, eindtotaal, subtotaal, som, totaal aantal, soma, total geral, totais, quantidade total,
  المجموع, مجموع, الإجمالي, اجمالي, المجموع الكلي, الإجمالي الكلي, 合计, 合計, 总计, 總計, 小计, 小計, 共计, 总数, 总数量, 总和,
  razem, łącznie, ogółem, celkem, součet, összesen, summa, totalt, yhteensä, i alt, sammenlagt, toplam, genel toplam, ara toplam, σύνολο,
  итого, всего, 総計, 総合計, 合計数, 합계, 총계, 소계`
