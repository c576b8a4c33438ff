/**
 * The sentences of the refusals that people meet most, in English, by the code that they come with; `part` are parts of others. What
 * stands in braces is filled in by `say`. The admin has them in its other languages, in `sentences.json`.
 */
export const REFUSAL_SENTENCES = {
  "lot_exists.inStock": "{{name}} is already in stock at {{place}}.",
  "lot_exists.withUs":
    "{{name}} {{where}} already. To make it yours, receive it with an operation type that buys back, or with a return.",
  "lot_exists.beingReceived": "{{name}} is being received by somebody else right now.",
  "lot_exists.ofItem": "{{name}} exists already for {{item}}.",
  "lot_exists.justCreated": "{{name}} has just been created by somebody else.",
  "lot_exists.justReceived": "{{names}}: just brought into stock by somebody else.",
  "lot_exists.inStockSince":
    "{{name}} was entered as a new number, and is in stock since. Enter it once more to ship that one, or enter another.",
  "lot_exists.batchIsOther":
    "The batch {{name}} cannot be recorded: it is a number of something else already.",

  "lot_elsewhere.ofItsOwner":
    '{{name}} {{where}} and belongs to its owner, so it is not part of this stock. Read the number again, or take it in with a "Repair in".',
  "lot_elsewhere.notReceivedAgain": "{{name}} {{where}} and cannot be received again.",
  "lot_elsewhere.notReceivedHere": "{{name}} {{where}} and cannot be received here too.",
  "lot_elsewhere.notAtSource": "{{name}} is not at {{place}}: it {{where}}.",
  "lot_elsewhere.notShippedAgain":
    "{{name}} cannot be shipped again: it {{where}}. Read the number on the unit again, or take the old one back first.",
  "lot_elsewhere.notUsedAgain":
    "{{name}} cannot be used up again: it {{where}}. Read the number on the unit again, or take the old one back first.",
  "lot_elsewhere.notCounted": "{{name}} cannot be counted here: it {{where}}.",
  "lot_elsewhere.notWithCustomer":
    "{{name}} is no longer with the customer: it {{where}}. The fulfilment cannot be cancelled.",
  "lot_elsewhere.butNeeded": "{{name}} {{where}}. {{need}}",
  "lot_elsewhere.deliveredNotProduced":
    "{{name}} was delivered to a customer and cannot be produced.",
  "lot_elsewhere.notTheRightOne": "{{name}} cannot be the right number: it {{where}}.",
  "lot_elsewhere.takenOutSince":
    "{{name}} was taken out of the unit since, so {{reference}} cannot be undone.",
  "lot_elsewhere.noCustomerHasIt": "{{name}} {{where}}. No customer has it.",
  "lot_elsewhere.onlyLeftNotUndone":
    "{{name}}: only {{left}} of {{quantity}} is left at {{place}}, so {{reference}} cannot be undone.",
  "lot_elsewhere.onlyLeftSinceNotUndone":
    "{{name}}: only {{left}} of {{quantity}} is left at {{place}} since {{last}}, so {{reference}} cannot be undone.",
  "lot_elsewhere.goneNotUndone": "{{name}} {{where}}, so {{reference}} cannot be undone.",
  "lot_elsewhere.noLongerAtNotUndone":
    "{{name}} is no longer at {{place}}: it {{where}}, so {{reference}} cannot be undone.",
  "lot_elsewhere.noLongerInNotUndone":
    "{{name}} is no longer in {{place}}: it {{where}}, so {{reference}} cannot be undone.",

  "existing_not_allowed.onlyNew":
    '{{name}} exists already: it {{where}}. "{{type}}" only accepts new numbers; to take this one back, allow existing numbers on that operation type.',
  "existing_not_allowed.onlyNewSold":
    '{{name}} exists already: it {{where}}. "{{type}}" only accepts new numbers; to take this one back, allow existing numbers on that operation type, or use a "Repair in" if it stays its owner\'s.',
  "existing_not_allowed.noExisting":
    '"{{type}}" does not accept existing numbers, and {{name}} exists.',

  "create_not_allowed.unknown":
    '{{name}} does not exist yet, and "{{type}}" may not create new numbers.',
  "create_not_allowed.byType": '"{{type}}" may not create new numbers.',
  "create_not_allowed.onDelivery":
    "{{name}}: the numbers of {{item}} are recorded when it is delivered. Enter the quantity alone.",
  "create_not_allowed.recordedOnDelivery":
    "The numbers of {{item}} are recorded when it is delivered; its stock has none.",

  "lot_wrong_item.other": "{{name}} is a number of {{item}}, not of {{wanted}}.",
  "lot_wrong_item.notAsked":
    "{{name}} is a number of {{item}}, which is not asked for in {{reference}}.",
  "lot_wrong_item.barcodeExpected":
    "{{code}} is the barcode of {{item}}, which is not expected in {{reference}}.",
  "lot_wrong_item.barcodeAskedFor":
    "{{code}} is the barcode of {{item}}, which is not asked for in {{reference}}.",
  "lot_wrong_item.barcodeMoved":
    "{{code}} is the barcode of {{item}}, which is not moved with a number in {{reference}}.",
  "lot_wrong_item.batch": "The batch must be a lot of the same item.",
  "lot_wrong_item.batchOfBatch":
    "A batch is a lot of its own, which belongs to no other batch and not to one of its units.",
  "lot_wrong_item.articleExpected": "{{items}} is not expected in {{reference}}.",
  "lot_wrong_item.articleAskedFor": "{{items}} is not asked for in {{reference}}.",
  "lot_wrong_item.articleMoved": "{{items}} is not moved with a number in {{reference}}.",
  "lot_wrong_item.batchOfLotItem":
    "{{item}} is tracked by lot: a lot has no batch of its own. Leave {{batch}} out.",
  "lot_wrong_item.notOnReceipt":
    "Line {{line}}: {{article}} is no article of this receipt that gets numbers here. Take the line out, or leave such lines out (accept_not_ordered).",
  "lot_wrong_item.noneNumbered": "Nothing in {{reference}} is asked for by a lot or serial number.",
  "lot_wrong_item.kitLine":
    "{{name}}: this line is a kit of several tracked items; say which one with inventory_item_id.",
  "lot_wrong_item.notComingBack":
    "{{name}} is given for a line that does not come back with this return or is not tracked.",
  "lot_wrong_item.noComponent": "{{item}} is not a tracked component of {{reference}}.",
  "lot_wrong_item.noComponentOf": "{{item}} is not a component of {{reference}}.",
  "lot_wrong_item.notOnPurchaseOrder":
    "{{name}} is of no article of this purchase order that gets numbers as it is received.",
  "lot_wrong_item.announcedNoLonger":
    "{{name}} was announced for an article that {{reference}} does not ask numbers of any more.",

  "lot_not_found.ofItem": "{{name}} is not a known number of {{item}}.",
  "lot_not_found.inOperation": "{{names}} is not a known number of anything in {{reference}}.",
  "lot_not_found.noSuchId": "There is no lot with the id {{id}}.",
  "lot_not_found.noProduct":
    "No product has the barcode {{code}}. Enter it as EAN, UPC or barcode of the variant, or type the number into {{reference}}.",
  "lot_not_found.pallet":
    "{{pallet}} is an SSCC, the number of a pallet or parcel. This code names no article: scan another one.",
  "lot_not_found.noArticle": "This code names no article: scan another one.",
  "lot_not_found.ofComponent": '{{said}} "{{type}}" does not create numbers of components.',
  "lot_not_found.noSerial": "There is no serial number {{name}}.",
  "lot_not_found.notMadeWith": "{{name}} was not made with {{reference}}.",
  "lot_not_found.hasNoNumbers": "{{item}} has no numbers: leave {{value}} out.",
  "lot_not_found.notAssigned": "{{name}} is not assigned to {{reference}}.",
  "lot_not_found.notInside": "{{name}} is not in {{unit}}.",
  "lot_not_found.cannotHaveLeft":
    "{{name}} is not a known number, so it cannot have left {{place}}. Find it there with a count first.",
  "lot_not_found.noneToCost":
    "No lot or serial number came in with it yet, so there is nothing that the cost could go to.",
  "lot_not_found.codeUnknown": "{{code}} is not known. {{problem}}",

  "lot_required.barcodeOfArticle":
    "{{code}} is the barcode of {{item}}. Scan the lot or serial number of the unit.",
  "lot_required.articleOnly":
    "This code names the article only. Scan the lot or serial number of the unit.",
  "lot_required.scanUnit": "{{item}} has lot or serial numbers: scan the unit.",
  "lot_required.nothing": "{{reference}} has nothing to validate: no quantity is entered.",
  "lot_required.serialMissing":
    "{{item}}: {{missing}} serial number missing at {{place}}. Assign in {{reference}}, Detailed Operations.",
  "lot_required.serialsMissing":
    "{{item}}: {{missing}} serial numbers missing at {{place}}. Assign in {{reference}}, Detailed Operations.",
  "lot_required.lotMissing":
    "{{item}}: a lot for {{missing}} is missing at {{place}}. Assign in {{reference}}, Detailed Operations.",
  "lot_required.oneSerialMissing": "{{item}}: {{missing}} serial number is missing.",
  "lot_required.manySerialsMissing": "{{item}}: {{missing}} serial numbers are missing.",
  "lot_required.aLotMissing": "{{item}}: a lot for {{missing}} is missing.",
  "lot_required.noSerialInCode": "This code has no serial number for {{item}}.",
  "lot_required.noLotInCode": "This code has no lot number for {{item}}.",
  "lot_required.cannotValidate": "{{reference}} cannot be validated. {{problems}}",
  "lot_required.unitBeforeIdentifier":
    "Scan the serial number of the unit first, then its {{kind}}.",
  "lot_required.shipOneSerial":
    "{{item}}: {{missing}} serial number missing. Enter the serial number of each unit you ship in {{reference}}, Detailed Operations.",
  "lot_required.shipSerials":
    "{{item}}: {{missing}} serial numbers missing. Enter the serial number of each unit you ship in {{reference}}, Detailed Operations.",
  "lot_required.shipLots":
    "{{item}}: a lot for {{missing}} is missing. Enter the lots you ship in {{reference}}, Detailed Operations.",
  "lot_required.noneAssigned": "{{reference}} has no lots or serial numbers assigned.",
  "lot_required.serialToUse": "Please specify the serial number you would like to use.",
  "lot_required.whichMade": "Say which number is meant: {{reference}} made {{count}}.",
  "lot_required.whichGoesIn": "{{item}}: say which lot or serial number goes in.",
  "lot_required.whichScrapped": "Say which number is scrapped.",
  "lot_required.nameOne": "Name at least one lot or serial number.",
  "lot_required.noNumbersYet": "{{reference}} holds no numbers yet.",
  "lot_required.fewerShippedWithout":
    "{{item}}: only {{left}} were shipped without a number; name the others.",
  "lot_required.whichComesBack":
    "{{item}}: all were shipped with a number; say which one comes back.",
  "lot_required.severalHaveNumber":
    "Several items in {{unit}} have the number {{name}}: say which one by its id.",
  "lot_required.returnSerialMissing":
    "{{item}}: {{missing}} serial number is missing. On the order, under Lots & Serial Numbers, Receive asks which.",
  "lot_required.returnSerialsMissing":
    "{{item}}: {{missing}} serial numbers are missing. On the order, under Lots & Serial Numbers, Receive asks which.",
  "lot_required.returnLotMissing":
    "{{item}}: a lot for {{missing}} is missing. On the order, under Lots & Serial Numbers, Receive asks which.",
  "lot_required.ofWhichLots": "Say of which lots it is a document.",

  "lot_reserved.forOthers":
    "{{name}} is reserved for {{documents}}. Choose another one, or take it from there in Detailed Operations.",
  "lot_reserved.beingShipped":
    "{{name}} is being shipped with {{document}} right now and cannot be taken.",
  "lot_reserved.picked":
    "{{name}} is picked already for {{document}}. Take it out of that operation first.",
  "lot_reserved.beingDelivered": "{{name}} is being delivered by somebody else right now.",
  "lot_reserved.entered": "{{name}} is entered for {{document}}.",
  "lot_reserved.justDelivered": "{{names}}: just delivered by somebody else. Load the page again.",
  "lot_reserved.planned": "{{name}} is planned for {{reference}} already.",
  "lot_reserved.comingBack": "{{name}} is coming back with {{holder}}.",
  "lot_reserved.notUndone":
    "{{name}} is reserved for {{documents}}, so {{reference}} cannot be undone.",

  "not_enough_stock.free": "Only {{free}} of {{name}} is free at {{place}}; {{needed}} is needed.",
  "not_enough_stock.chosenGone":
    "Not everything chosen for {{reference}} is still free. Load the page again and choose again.",
  "not_enough_stock.unnumbered":
    "There are not {{quantity}} of {{item}} without a number at {{place}}.",
  "not_enough_stock.notFree": "Not enough of {{names}} is free where it is to be taken from.",
  "not_enough_stock.neededHere":
    "{{item}}: {{needed}} are needed, but {{stocked}} are at {{place}}.",
  "not_enough_stock.promised":
    "{{item}}: {{needed}} are needed, but {{stocked}} are at {{place}} and {{reserved}} is promised to {{documents}}.",
  "not_enough_stock.manyPromised":
    "{{item}}: {{needed}} are needed, but {{stocked}} are at {{place}} and {{reserved}} are promised to {{documents}}.",
  "not_enough_stock.onlyAssigned":
    "Only {{total}} of {{name}} is assigned to {{reference}}, not {{quantity}}.",
  "not_enough_stock.toTakeApart":
    "{{needed}} of {{name}} are to be taken apart, but {{free}} are free at {{place}}.",
  "not_enough_stock.nothingGoesBack":
    "Nothing of what {{reference}} moved can go back: it did already, or it is not free at {{place}} any more ({{names}}).",

  "lot_blocked.since":
    "{{name}} is blocked since {{day}}: {{reason}}. To use it all the same, give an override reason in Detailed Operations; it is recorded.",
  "lot_blocked.sinceBy":
    "{{name}} is blocked since {{day}} by {{user}}: {{reason}}. To use it all the same, give an override reason in Detailed Operations; it is recorded.",
  "lot_blocked.unblockFirst": "{{name}} is blocked: {{reason}}. Unblock it first.",
  "lot_blocked.unclearWhich":
    "{{wrong}} is blocked: {{reason}}. {{right}} is in stock and not blocked, so nobody would know which of it is meant. Unblock {{wrong}}, correct it, and block {{right}}.",

  "lot_expired.on":
    "{{name}} expired on {{day}}. To use it all the same, give an override reason in Detailed Operations; it is recorded.",

  "unit_stopped.stolen":
    "{{name}} was reported stolen and does not leave until it is cleared. Look at it under Suspicious units.",
  "unit_stopped.lost":
    "{{name}} was reported lost and does not leave until it is cleared. Look at it under Suspicious units.",
  "unit_stopped.clearFirst": "{{said}}. Clear it of that under Suspicious units.",
  "unit_stopped.scanned":
    "STOP: {{said}}: {{reason}}. Put it aside. It does not leave until it is cleared.",
  "unit_stopped.stolenNotSold":
    "{{name}} was reported stolen, so it is not sold. Where its customer pays for the loss, say that it is lost.",
  "unit_stopped.lostNotSold":
    "{{name}} was reported lost, so it is not sold. Where its customer pays for the loss, say that it is lost.",

  "duplicate_lot.rows": "{{name}} is entered twice: rows {{first}} and {{second}}.",
  "duplicate_lot.entered": "{{name}} is already entered in this operation.",
  "duplicate_lot.scanned": "{{name}} is scanned already in {{reference}}.",
  "duplicate_lot.sameNumber": "{{name}} is the number it has already.",
  "duplicate_lot.sharedByItems":
    "These numbers are used by more than one item: {{names}}. Rename them before numbers can be unique over all items.",
  "duplicate_lot.scannedForItem":
    "{{name}} is scanned already in {{reference}}, as a number of {{item}}.",
  "duplicate_lot.scannedForItemHint":
    "{{name}} is scanned already in {{reference}}, as a number of {{item}}. If it is another unit, enter it in Detailed Operations.",
  "duplicate_lot.identifierScanned": "{{kind}} {{value}} of {{name}} is scanned already.",
  "duplicate_lot.unitItself": "{{name}} is the unit itself.",
  "duplicate_lot.comesOutTwice": "{{name}} is named twice among what comes out.",
  "duplicate_lot.insideAlready":
    "{{name}} is in {{unit}} already: name another number of {{item}}.",
  "duplicate_lot.countedTwice": "{{name}} is counted twice: rows {{first}} and {{second}}.",
  "duplicate_lot.enteredInRun":
    "{{name}} is already entered in this run. Name it once, a lot with all of its quantity.",
  "duplicate_lot.announcedAlready":
    "{{name}} of {{item}} is announced already for this purchase order. Delete that announcement first if this one is right.",
  "duplicate_lot.announcedTwice":
    "{{name}} of {{item}} is announced twice. Announce it once, with all of its quantity.",
  "duplicate_lot.onLines": "{{name}} is entered twice: on line {{first}} and on line {{line}}.",

  "not_sold_here.otherLine": "{{name}} was sold on another line of this order.",
  "not_sold_here.cameBack": "{{name}} came back already: with {{reference}} on {{day}}.",
  "not_sold_here.otherOrder": "{{name}} was not sold on this order: it {{where}}.",
  "not_sold_here.noLongerThere":
    "{{name}} is no longer with the customer from this order. Choose again in the return.",
  "not_sold_here.returnOnOrder":
    "{{name}} was delivered to order {{order}}: create the return on that order.",
  "not_sold_here.notWithThatOrder": "{{name}} was not delivered with that order.",
  "not_sold_here.claimOfOther":
    "{{name}} was not delivered with order {{order}}, which this claim or return is of.",
  "not_sold_here.lessWithCustomer":
    "{{item}}: {{total}} come back, but only {{left}} are still with the customer from this line.",

  "quantity_mismatch.about": "{{subject}}: {{problem}}",
  "quantity_mismatch.notPositive": "The quantity must be greater than zero, not {{quantity}}.",
  "quantity_mismatch.tooLarge": "The quantity {{quantity}} is too large; the limit is {{limit}}.",
  "quantity_mismatch.decimals": "The quantity {{quantity}} has more than 4 decimals.",
  "quantity_mismatch.oneUnit": "A serial number is exactly 1 unit, not {{quantity}}.",
  "quantity_mismatch.allPicked": "All {{count}} of {{item}} in {{reference}} are picked already.",
  "quantity_mismatch.tooMuch":
    "{{quantity}} of {{name}} is more than the {{open}} of {{item}} that {{reference}} still needs.",
  "quantity_mismatch.overAssigned":
    "{{reference}} needs {{demand}}, but {{total}} would be assigned: take {{over}} away.",
  "quantity_mismatch.named": "{{item}}: {{total}} named, but {{required}} are shipped.",
  "quantity_mismatch.ofDemand": "{{item}}: {{done}} of {{demand}}.",
  "quantity_mismatch.countMoved":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}. Read the sheet again and recount.",
  "quantity_mismatch.countMovedBy":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}, last moved by {{document}}. Read the sheet again and recount.",
  "quantity_mismatch.countDiffers":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}, not {{expected}} as on the sheet. Read the sheet again and recount.",
  "quantity_mismatch.countDiffersBy":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}, not {{expected}} as on the sheet, last moved by {{document}}. Read the sheet again and recount.",
  "quantity_mismatch.countMoving":
    "{{name}} is being moved by {{document}} at {{place}} right now. Read the sheet again and recount.",
  "quantity_mismatch.whole":
    "{{item}} is tracked by serial number, so its quantity is a whole number, not {{quantity}}.",
  "quantity_mismatch.moreThanOrder":
    "{{reference}} is for {{ordered}}, so {{quantity}} cannot be produced.",
  "quantity_mismatch.lotsAddUp":
    "{{quantity}} are to be produced, but the lots entered add up to {{total}}. Correct them in Detailed Operations.",
  "quantity_mismatch.piecesOfLot":
    "{{name}} is a lot from the time when {{item}} was tracked by lot: its pieces have no serial numbers. Name them with a stock count ({{name}} as 0, each piece as 1 by its serial number), and take those.",
  "quantity_mismatch.lessThanAsked":
    "{{reference}} has less than was asked for ({{lines}}). Create a backorder for the rest, or cancel the rest.",
  "quantity_mismatch.moreThanOpen":
    "{{quantity}} of {{item}} is more than the {{open}} that {{reference}} still needs.",
  "quantity_mismatch.weightOfPieces":
    "The code says {{weight}} kg, of an article that is not sold by weight by its GTIN: {{item}} may be counted in pieces. Enter in Detailed Operations how much it is.",
  "quantity_mismatch.packsOrPieces":
    "The code says {{count}}, of an article that holds {{size}} of {{item}}: it can be packs or pieces. Enter in Detailed Operations how much it is.",
  "quantity_mismatch.allNumbered":
    "Everything in {{reference}} has its number: {{lines}}. Add a row to receive more.",
  "quantity_mismatch.severalOfSerial":
    "The code says {{count}} units of {{name}}, and a serial number is exactly one. Scan the number of each unit, or enter them in Detailed Operations.",
  "quantity_mismatch.otherMeasure":
    "The code says how much {{name}} is in a measure other than pieces and kilograms ({{measure}}). Enter in Detailed Operations how much it is.",
  "quantity_mismatch.moreThanAwaited":
    "The code says {{said}}{{unit}} of {{name}}, but {{reference}} waits for {{missing}} of {{item}}. Enter in Detailed Operations how much it is.",
  "quantity_mismatch.wholeKits":
    "{{reference}}: the parts of a kit ship together, in whole kits ({{lines}}).",
  "quantity_mismatch.moreComeBack":
    "{{item}}: {{total}} come back, but {{reference}} expects only {{demand}}.",
  "quantity_mismatch.lineTwice":
    "The same line is listed twice in this fulfilment. List each line once, with its whole quantity.",
  "quantity_mismatch.productTakes":
    "{{item}}: the product takes {{quantity}} of it for what is to be delivered, but the order has reserved {{reserved}}. {{advice}}",
  "quantity_mismatch.lessAssigned":
    "{{reference}} has less assigned than was ordered. Create a backorder for the rest?",
  "quantity_mismatch.lessEntered":
    "{{reference}} has less entered than is to come back. Create a backorder for the rest? {{problems}}",
  "quantity_mismatch.kitsComeBack":
    "{{reference}}: the parts of a kit come back together, in whole kits, all good or all damaged. Throw a damaged part away with a scrap operation afterwards.",
  "quantity_mismatch.moreThanToProduce":
    "Unable to split with more than the quantity to produce: {{reference}} is for {{ordered}}, not {{total}}.",
  "quantity_mismatch.needsNamed": "{{name}} needs {{need}} of {{item}}, but {{total}} are named.",
  "quantity_mismatch.wholeUnits":
    "Items tracked by serial number are counted in whole units; this order would take {{items}}.",
  "quantity_mismatch.lessProduced":
    "{{quantity}} of {{ordered}} are produced with {{reference}}. Create a backorder for the rest, or cancel the rest.",
  "quantity_mismatch.onlyInside": "Only {{total}} of {{name}} is in {{unit}}, not {{quantity}}.",
  "quantity_mismatch.onlyTakenApart":
    "Only {{left}} of {{reference}} can be taken apart, not {{given}}.",
  "quantity_mismatch.answerTooMuch":
    "Only {{delivered}} of it was delivered there, so the answer cannot speak of {{quantity}}.",
  "quantity_mismatch.moreThanUnnumbered":
    "{{item}}: numbers for {{total}} are entered, and only {{untracked}} are counted without one at {{place}}.",
  "quantity_mismatch.fewerWithCustomer":
    "{{name}}: {{needed}} cannot come back, only {{free}} of it is still with the customer from this line.",
  "quantity_mismatch.wholeUnitBack":
    "{{item}}: a serial number is one whole unit, so {{quantity}} cannot come back.",
  "quantity_mismatch.moreNamed":
    "{{item}}: {{total}} are named, but only {{demand}} come back with this return.",
  "quantity_mismatch.notANumber": "The quantity must be a number, not {{value}}.",
  "quantity_mismatch.lotsToGenerate":
    "The number of lots to generate must be greater than zero and whole, not {{count}}.",
  "quantity_mismatch.perLotNotPositive":
    "The quantity per lot should be positive, not {{quantity}}.",
  "quantity_mismatch.totalDiffers":
    "the list says {{said}} in total, and its lines add up to {{sum}}: a line is missing, or a quantity is wrong. If the lines are right, take the total out.",
  "quantity_mismatch.goodAndDamaged":
    "{{item}}: {{namedGood}} are named as good and {{namedDamaged}} as damaged, but {{good}} good and {{damaged}} damaged are received. Change one of the two.",

  "invalid_state.beingValidated":
    "{{reference}} is being validated right now. Try again in a moment.",
  "invalid_state.beingWorkedOn":
    "{{reference}} is being worked on right now. Try again in a moment.",
  "invalid_state.beingFulfilled":
    "{{reference}} is being fulfilled right now. Try again in a moment.",
  "invalid_state.notChanged": "{{reference}} is {{state}} and can no longer be changed.",
  "invalid_state.withItsOrder":
    "{{reference}} is carried out with its manufacturing order: confirm, produce or cancel it there.",
  "invalid_state.onlyDraftConfirmed": "{{reference}} is {{state}}; only a draft can be confirmed.",
  "invalid_state.cancelledAlready": "{{reference}} is cancelled already.",
  "invalid_state.confirmToValidate": "{{reference}} is a draft. Confirm it before you validate it.",
  "invalid_state.confirmToReserve":
    "{{reference}} is a draft. Confirm it before you reserve stock for it.",
  "invalid_state.confirmToTake":
    "{{reference}} is a draft. Confirm it before you take units that are reserved elsewhere.",
  "invalid_state.confirmFirst": "{{reference}} is a draft. Confirm it first.",
  "invalid_state.nothingToReserve": "{{reference}} brings goods in; there is nothing to reserve.",
  "invalid_state.undoneAlready": "{{reference}} is undone already.",
  "invalid_state.cancelInstead":
    "{{reference}} is {{state}}; only what is done can be undone. Cancel it instead.",
  "invalid_state.onlyDoneUndone": "{{reference}} is {{state}}; only what is done can be undone.",
  "invalid_state.halfOfCorrection":
    "{{reference}} is half of a correction. Record a correction the other way round instead.",
  "invalid_state.onlyDoneReturned":
    "{{reference}} is {{state}}; only what is done can be returned.",
  "invalid_state.blockedAlready":
    "{{name}} is blocked already: {{reason}}. Unblock it first to block it for another reason.",
  "invalid_state.notBlocked": "{{name}} is not blocked.",
  "invalid_state.notRenamed":
    "{{name}} left with {{reference}} and can no longer be renamed. Record a correction instead.",
  "invalid_state.lotUsed": "{{name}} cannot be deleted: {{reference}} used it. Block it instead.",
  "invalid_state.notTracked":
    "{{item}} is not tracked. Switch on tracking by lot or serial number first.",
  "invalid_state.getsNoNumber": "{{item}} is not tracked: it gets no number.",
  "invalid_state.clearedAlready": "{{name}} was cleared of this already.",
  "invalid_state.recallClosed": "{{reference}} is closed already.",
  "invalid_state.recallStarting":
    "{{reference}} is still being started: not all of it is blocked yet. Close it when it is.",
  "invalid_state.recallOpen": "{{reference}} is open.",
  "invalid_state.recalledAlready": "{{reference}} recalls the same and is open: go on there.",
  "invalid_state.nothingToRecall":
    "{{reference}} moved no lots or serial numbers, so there is nothing to recall.",
  "invalid_state.madeInCircle":
    "{{item}} cannot be made of {{component}}: by its own bills of materials {{component}} is made of {{item}}.",
  "invalid_state.madeOfItself": "{{item}} cannot be made of itself.",
  "invalid_state.twiceInBom":
    "{{item}} appears twice in the bill of materials. Give one line with the whole quantity.",
  "invalid_state.labourCurrency":
    "Say which currency the cost of labour is in, or it would be counted nowhere.",
  "invalid_state.otherBom": "This bill of materials makes {{item}}, not {{wanted}}.",
  "invalid_state.confirmedAlready": "{{reference}} is confirmed already.",
  "invalid_state.acceptsNoNumbers":
    '"{{type}}" accepts neither new nor existing numbers, but {{item}} is tracked. Allow one of them on that operation type.',
  "invalid_state.manufacturingArchived":
    "Manufacturing is archived at this stock location: restore its operation type first.",
  "invalid_state.typeArchived": "This operation type is archived. Choose another one.",
  "invalid_state.caseClosed": "{{reference}} is {{state}}. Reopen it first.",
  "invalid_state.caseOpen": "{{name}} has an open service case already: {{reference}}.",
  "invalid_state.notInRepair": "{{reference}} is not in repair. Start the repair first.",
  "invalid_state.ruleExists": "There is a rule about this already. Change that one.",
  "invalid_state.trackingFixed":
    "Tracking cannot change from {{from}} to {{to}} while numbered stock is on hand ({{names}}). Ship it or adjust it out first.",
  "invalid_state.captureFixed":
    "{{item}} has numbered stock on hand ({{names}}), so when its numbers are recorded cannot change. Ship it, or count it out with an adjustment; change the setting; then count it in again.",
  "invalid_state.beingCarriedOut":
    "{{reference}} is being carried out with this item right now. Try again in a moment.",
  "invalid_state.switchedOff":
    "Lots & Serial Numbers are switched off in the settings. Switch them on first.",
  "invalid_state.itemTracked":
    "{{count}} item is tracked by lot or serial number. Switch tracking off on all items before switching this setting off.",
  "invalid_state.itemsTracked":
    "{{count}} items are tracked by lot or serial number. Switch tracking off on all items before switching this setting off.",
  "invalid_state.notConfirmed": "{{reference}} is {{state}} and can no longer be confirmed.",
  "invalid_state.notCancelled": "{{reference}} is {{state}} and can no longer be cancelled.",
  "invalid_state.onlyDraftDeleted":
    "{{reference}} is {{state}}; only a draft can be deleted. Cancel it instead.",
  "invalid_state.onlyDraftEdited":
    "{{reference}} is {{state}}; only a draft can be changed, and the exchange rate until all has arrived.",
  "invalid_state.supplierInUse": "{{name}} has purchase orders and cannot be deleted.",
  "invalid_state.prefixTaken": 'The prefix {{prefix}} belongs to "{{type}}" already.',
  "invalid_state.typeNotArchived":
    '"{{type}}" cannot be archived: the stock location works with it. Change its switches instead.',
  "invalid_state.typeNotDeleted":
    '"{{type}}" cannot be deleted: the stock location works with it. Change its switches instead.',
  "invalid_state.typeUsed":
    '"{{type}}" cannot be deleted: {{reference}} uses it. Archive it instead.',
  "invalid_state.noDelivery":
    "{{reference}} is not the delivery of an order, so it is not packed here. Its own page has Scan.",
  "invalid_state.nothingToPack": "{{reference}} is {{state}}: nothing of it is left to pack.",
  "invalid_state.backorderDone":
    "{{reference}} is {{state}} already, so what it follows cannot be undone.",
  "invalid_state.otherIdentifier":
    "{{name}} has the {{kind}} {{has}}, but {{entered}} is entered. Change it at the serial number, or leave it out here.",
  "invalid_state.lotHasNoIdentifiers":
    "{{name}} is a lot of many units: only a serial number has second identifiers.",
  "invalid_state.identifiersOnArrival":
    "{{name}}: second identifiers are entered when a unit comes in, or later at its serial number, not when it leaves.",
  "invalid_state.makeManufacturingOrder":
    "Make a manufacturing order: it brings its operation with it.",
  "invalid_state.lendOnCase":
    "Units are lent and taken back on the service case of their customer.",
  "invalid_state.notNumberedHere": "{{item}} is not numbered in {{reference}}.",
  "invalid_state.noReceipt": "{{reference}} is no receipt: a packing list says what has arrived.",
  "invalid_state.blockedFor": "{{name}} is blocked already: {{reason}}.",
  "invalid_state.wrongRoute": "An operation of this type cannot go from {{route}}.",
  "invalid_state.bringsNothingIn":
    "{{reference}} brings nothing in: scan any number of a unit to choose it. Second identifiers are entered when a unit comes in, or later at its serial number.",
  "invalid_state.notPicked":
    "{{name}} is not picked in {{reference}} any more: it was taken back already.",
  "invalid_state.assignedChanged":
    "What is assigned to this order was changed meanwhile. Look at it again.",
  "invalid_state.cancellingNow": "This fulfilment is being cancelled by somebody else right now.",
  "invalid_state.nothingLeftHere":
    "Nothing of {{item}} is left to deliver from {{place}} for this order.",
  "invalid_state.receivedWithReturn":
    "{{reference}} belongs to a return of an order and is received with it.",
  "invalid_state.orderJustFulfilled":
    "Order {{order}} was fulfilled or cancelled just now. Look at it again; cancel its fulfilments before the order.",
  "invalid_state.nothingLeftOrUnreserved":
    "{{item}}: nothing is left to deliver for this order, or its reservation is missing. If it is still to be delivered, reserve it for the order again (Inventory, Reservations).",
  "invalid_state.returnWithoutPlace":
    "This return has no stock location. Choose where the goods come in, then receive them.",
  "invalid_state.noLevelThere":
    "{{item}} has no stock level at {{place}}, so Medusa cannot count it there. Add the location to the item, then receive the return.",
  "invalid_state.itemInStock":
    "{{item}} cannot be deleted: {{quantity}} with a lot or serial number are in stock. Sell, scrap or adjust them first.",
  "invalid_state.itemInSeveralProducts":
    "{{item}} is in several products of this return, and Medusa would count it for one of them only. Cancel this return and create one for each product.",
  "invalid_state.productChangedBetween":
    "{{item}}: the product was changed between two fulfilments of this line, so a part of the line does not say how many of it come back. Receive all {{count}} of it that the customer has at once.",
  "invalid_state.notValidated": "{{reference}} is {{state}} and cannot be validated.",
  "invalid_state.restStays":
    "The rest of an order stays to be delivered. Choose a backorder, or change the order.",
  "invalid_state.orderChangeOpen":
    "A change of this order is open in Medusa, as when a return is being received there. Confirm or cancel it there first.",
  "invalid_state.returnCancelled": "This return is cancelled in Medusa.",
  "invalid_state.restOfReturnStays":
    "The rest of a return stays to be received in Medusa. Choose a backorder.",
  "invalid_state.nothingToBringIn": "Nothing is left to bring in with this return.",
  "invalid_state.nothingInReturn":
    "Nothing is left to bring in with this return: it is a draft, cancelled, in stock already, or nothing in it is tracked.",
  "invalid_state.stockBeingChanged":
    "The stock of {{item}} is being changed by somebody else, for longer than this could wait. Nothing was changed; try again.",
  "invalid_state.locksSilent":
    "The service that keeps the shop's locks does not answer just now. Nothing was changed; try again in a moment.",
  "invalid_state.orderBusy":
    "Something else is running on order {{order}}: a fulfilment, an edit, a claim, an exchange, a return or its cancelling. Wait until that has ended, then try again. Nothing was changed.",
  "invalid_state.setOnItemPage":
    "{{item}} is not tracked by lot or serial number: set its quantity on the item's own page in Inventory.",
  "invalid_state.levelRight":
    "Medusa's level of {{place}} is what is on hand: {{level}}. There is nothing to repair.",
  "invalid_state.levelChanged":
    "The level of {{place}} has changed since you looked: Medusa says {{level}}, on hand are {{onHand}}. Look again before you set it.",
  "invalid_state.finishedMeanwhile": "This was finished meanwhile: it holds nothing any more.",
  "invalid_state.notStuckYet":
    "This is being carried out right now. It is stuck only when it has not ended after five minutes.",
  "invalid_state.noInventoryItems":
    "This product has no inventory items. Let Medusa manage the inventory of its variants first.",
  "invalid_state.orderBeingFulfilled":
    "{{reference}} of order #{{order}} is being fulfilled right now. Try again in a moment.",
  "invalid_state.nothingNumbered":
    "Order #{{order}} has nothing with lots or serial numbers to deliver. Fulfil it on its own page.",
  "invalid_state.noCurrency":
    "There is no currency {{currency}}: write its code of three letters, such as EUR.",
  "invalid_state.severalOfNumber":
    "Several articles have a unit with the number {{name}}. Pick it from the list.",
  "invalid_state.ourUnit": "{{reference}} is about a unit of ours: no customer waits for it.",
  "invalid_state.dueInFuture": "A loan is due back in the future.",
  "invalid_state.onlySerialLent": "{{name}} is a lot of many pieces. Only a serial number is lent.",
  "invalid_state.repairedUnit": "{{name}} is the unit that is repaired.",
  "invalid_state.loanCameBack": "{{name}} came back already, with {{reference}}.",
  "invalid_state.loanKept": "{{name}} was kept by its customer, with {{reference}}.",
  "invalid_state.loanUndone": "The loan of {{name}} was undone.",
  "invalid_state.nothingLeftOfOrder": "Nothing of order #{{order}} is left to pack: {{documents}}.",
  "invalid_state.onlyUnitStolen":
    "{{name}} is a lot, and only a single unit can be stolen. Block the lot instead, or write off what is missing.",
  "invalid_state.onlyUnitLost":
    "{{name}} is a lot, and only a single unit can be lost. Block the lot instead, or write off what is missing.",
  "invalid_state.orderNotUndone": "{{reference}} is a {{code}} and is not undone here. {{instead}}",
  "invalid_state.notMerged":
    "{{one}} and {{other}} cannot be merged: product, bill of materials, place and splitting must be the same.",
  "invalid_state.draftsNotMerged": "Drafts and confirmed orders cannot be merged with each other.",
  "invalid_state.chooseTwoOrders": "Choose at least two manufacturing orders to merge.",
  "invalid_state.componentsDiffer":
    "The components differ, so these orders cannot be merged into {{reference}}.",
  "invalid_state.numberSet":
    "{{name}} is set on one of these orders: take the numbers away before they are merged.",
  "invalid_state.notProducedByNumber":
    "{{item}} is not tracked, so it is not produced by number. Use Produce All.",
  "invalid_state.nothingMade": "{{reference}} is not done: nothing was made with it yet.",
  "invalid_state.labourBooked":
    "{{reference}} is produced, and its labour is in what its units are worth. Add what else they cost as a landed cost.",
  "invalid_state.nothingWillBeMade": "{{reference}} is {{state}}: nothing will be made by it.",
  "invalid_state.severalNumbers":
    "{{reference}} has {{count}} numbers. Change them in Detailed Operations.",
  "invalid_state.inRepairAlready": "{{reference}} is in repair already.",
  "invalid_state.notInRepairYet": "{{reference}} was not in repair yet. Start the repair first.",
  "invalid_state.usedParts":
    "{{reference}} has used parts ({{parts}}). Undo them first, or close it.",
  "invalid_state.stillOnLoan":
    "The customer of {{reference}} still has {{names}} on loan. Take it back first, or close the case.",
  "invalid_state.otherCaseOpen": "{{name}} has another open service case by now.",
  "invalid_state.openAlready": "{{reference}} is open already.",
  "invalid_state.noSuchReason": '"{{reason}}" is none of the shop\'s reasons: {{reasons}}.',
  "invalid_state.ownPlace": "{{name}} cannot take its own place.",
  "invalid_state.replacementOnLoan":
    "{{name}} is on loan. Let its borrower keep it first, or take it back.",
  "invalid_state.replacementGone":
    "{{name}} is scrapped or built into something, and takes no other unit's place.",
  "invalid_state.takenApartAlready": "{{reference}} was taken apart already.",
  "invalid_state.onlySerialWarranty":
    "{{name}} is a lot of many pieces. Only a serial number has a warranty that can be extended.",
  "invalid_state.extensionRevoked": "This extension is revoked already.",
  "invalid_state.answerToClosed":
    "{{reference}} is closed. Open it again to record another answer.",
  "invalid_state.repairedSince":
    "{{name}} was repaired since: its parts were booked with {{reference}}. Undo that on the service case, correct the number, and book the parts again.",
  "invalid_state.trackingChangedSince":
    "{{name}} cannot come back: the tracking of {{item}} was changed since.",
  "invalid_state.notScrapped": "What is at {{place}} is not in stock and cannot be scrapped.",
  "invalid_state.onlyDeliveredCorrected":
    "Only a number that a delivery brought to a customer can be corrected there.",
  "invalid_state.lotNotCorrected":
    "{{name}} is a lot. Cancel the fulfillment and fulfil it again with the right one.",
  "invalid_state.notCorrectedThere":
    "A number is corrected at a stock location or at a customer, not at {{place}}.",
  "invalid_state.underRecall":
    "{{name}} is concerned by a recall, which would not find it by another number. Close the recall first; if it never left, rename it on its page.",
  "invalid_state.hasUnitsInside":
    "{{wrong}} has other units in it, of which nothing would be known by the number {{right}}. While all of it is here, rename it on its page, which keeps them.",
  "invalid_state.handedOnSince": "{{name}} was handed on since, so {{reference}} is not undone.",
  "invalid_state.ownerCaseOpen": "{{name}} has an open service case of its owner. Close it first.",
  "invalid_state.notCountedThere": "Stock is counted at a stock location, not at {{place}}.",
  "invalid_state.noLotsToCount": "{{item}} is not tracked, so it has no lots to count.",
  "invalid_state.caseOfClosed": "The service case of {{reference}} is closed. Reopen it first.",
  "invalid_state.undoneOtherwise": "What {{reference}} took out of the unit was undone otherwise.",
  "invalid_state.trackFirst":
    "{{item}} is not tracked: switch tracking on for it first, or take the line out.",
  "invalid_state.allCosted":
    "All of it has a cost already. Add what else it cost as a landed cost.",
  "invalid_state.someCosted":
    "Some of it has a cost already. Add what else it cost as a landed cost.",
  "invalid_state.otherCurrency":
    "{{name}} has a cost in {{has}}, and this is in {{gets}}, so that they could not be added up. Enter it in {{has}}, or, where that is the shop's own currency, with an exchange rate (exchange_rate).",
  "invalid_state.worthLessThanNothing":
    "{{name}} would be worth less than nothing ({{amount}} {{currency}}): a credit can be as much as what it cost at most.",
  "invalid_state.lessThanCoin":
    "{{amount}} {{entered}} are less than the smallest coin of {{currency}}, so there is nothing to book. Look at the amount and the exchange rate.",
  "invalid_state.costReversed": "This cost was reversed already.",
  "invalid_state.enteredCostStays":
    "An entered cost cannot be reversed. Add a landed cost of the difference, which may be negative.",
  "invalid_state.severalCurrencies":
    "The lots were bought in several currencies: divide by quantity, or equally.",
  "invalid_state.someWithoutCost": "Some of the lots have no cost: divide by quantity, or equally.",
  "invalid_state.allCostNothing":
    "All of the lots have cost nothing: divide by quantity, or equally.",
  "invalid_state.tooManyToCost": "A cost can be divided among {{limit}} lots at most.",
  "invalid_state.beingMadeOfLots":
    "Something is being made of these lots right now. Try again in a moment.",
  "invalid_state.noDecimals":
    "{{amount}} {{currency}} cannot be booked: amounts of this currency have no decimals.",
  "invalid_state.fewerDecimals":
    "{{amount}} {{currency}} cannot be booked: amounts of this currency have {{digits}} decimals.",
  "invalid_state.tooManyDecimals":
    "{{what}}: {{amount}} has more than {{limit}} decimals. Round it, or it would be booked as another amount.",
  "invalid_state.noOwnCurrency":
    "The shop has no currency of its own that an exchange rate could lead to.",
  "invalid_state.rateOfNothing":
    "An exchange rate leads from another currency to the shop's own ({{currency}}): say which one it is, or leave the rate out.",
  "invalid_state.whichCurrency": "The shop has no currency: say which one it is in.",
  "invalid_state.whichLoanCurrency": "The shop has no currency: say which one it is.",
  "invalid_state.costInFuture": "A cost cannot count from a day in the future.",
  "invalid_state.allBack":
    "All of this return is in stock already: nothing is left to come back with it.",
  "invalid_state.identifiersOfLot":
    "{{name}} is a lot of many units: only a serial number has second identifiers.",
  "invalid_state.kindUsedByOne":
    "{{label}} cannot be {{what}}: {{count}} unit has one. Remove it from them first.",
  "invalid_state.kindUsed":
    "{{label}} cannot be {{what}}: {{count}} units have one. Remove it from them first.",
  "invalid_state.kindsCalledAlike":
    "Two kinds of second identifiers are called {{word}}: give each a name of its own.",
  "invalid_state.kindWithoutName": "The kind of second identifier {{code}} has no name.",
  "invalid_state.noReceiptToAnnounce":
    "This purchase order has no open receipt, so nothing can be announced for it. Confirm it first; of one that has been received nothing more is expected.",
  "invalid_state.announcementReceived":
    "This announcement stays: {{names}} of it have been received. Return them to the supplier if they should not have come.",
  "invalid_state.nothingAnnounced":
    "Nothing was announced for {{reference}}: announce the numbers at its purchase order first.",
  "invalid_state.renameWhenBack":
    "{{name}} left with {{reference}} and can be renamed when all of it is back.",
  "invalid_state.noTimeZone":
    "{{zone}} is not a time zone. Give one of the IANA database, such as Europe/Berlin.",
  "invalid_state.capturedOnDelivery":
    "The numbers of {{item}} are recorded when it is delivered; its stock has none. Correct a wrong quantity with an adjustment.",
  "invalid_state.stillHoldsStock":
    "{{place}} still holds numbered stock: {{names}}. Transfer it to another location or scrap it first.",
  "invalid_state.customerHasUnit": "This customer has the unit already.",
  "invalid_state.transferGone":
    "This transfer does not stand any more: the unit came back, or was handed on since.",
  "invalid_state.notTransferableNow": "{{name}} cannot change its owner just now. Ask the shop.",
  "invalid_state.onlySerialHandedOn":
    "{{name}} is a lot of many pieces. Only a serial number is handed to another owner.",
  "invalid_state.countNeedsTime":
    "A complete count needs the as_of of its sheet, so that nothing that arrived since is lost.",
  "invalid_state.rightNowAt":
    "{{what}} is being carried out at {{place}}. Wait until it is done; when it has stopped, release it first (Traceability ▸ Stock check), then set the level.",
  "invalid_state.restRefused":
    "Medusa had started this, and the rest of it was refused: {{message}} Mend that, then try again. Nothing was released.",
  "invalid_state.levelOfTracked":
    "{{item}} is tracked by lot or serial number: its stock at {{place}} changes through a receipt, a count or an adjustment (Traceability ▸ Operations), so that every unit keeps its number.",
  "invalid_state.carriedOutUnanswered":
    "This was carried out ({{names}}), but the server stopped before it could answer. It is not done twice. Use a new Idempotency-Key for a new request.",
  "invalid_state.carriedOutMoreUnanswered":
    "This was carried out ({{names}} and {{count}} more), but the server stopped before it could answer. It is not done twice. Use a new Idempotency-Key for a new request.",
  "invalid_state.serverStopped":
    "The server stopped while it carried this out. What it had started is finished or reversed within some minutes. Send it again then.",
  "invalid_state.keyStillRunning": "The request with this Idempotency-Key is still running.",
  "invalid_state.levelWouldLose":
    "{{item}} is tracked by lot or serial number: {{quantity}} at {{place}} would be lost. Move or remove them first, through a transfer, a receipt, a count or an adjustment (Traceability ▸ Operations).",
  "invalid_state.fulfillmentRuns":
    "A fulfilment of order {{order}} is running. Wait until it has ended, then try again; to cancel what it ships, cancel that fulfilment first.",
  "invalid_state.fulfillmentCancelRuns":
    "A fulfilment of order {{order}} is being cancelled. Wait until that has ended, then try again.",
  "invalid_state.returnRuns":
    "A return of order {{order}} is being received. Wait until that has ended, then try again.",
  "invalid_state.orderCancelRuns":
    "Order {{order}} is being cancelled, so nothing of it can be changed or shipped. Wait until that has ended, then look at the order again.",

  "lot_not_available.assignedChanged":
    "What is assigned to this order was changed meanwhile. Look at it again.",
  "lot_not_available.chosenGone": "Not everything chosen for {{reference}} is still free.",
  "lot_not_available.notWithCustomer":
    "Not everything chosen is still with the customer. Load the page again and choose again.",
  "lot_not_available.noLongerFree":
    "{{names}} is no longer free where it was. Load the page again.",

  "too_many_rows.atOnce": "{{count}} rows are too many at once; the limit is {{limit}}.",
  "too_many_rows.runFull":
    "A run holds up to {{limit}} numbers. Confirm this one and start another for the rest.",
  "too_many_rows.fileTooLarge": "The file has {{size}} MB; at most {{limit}} are taken.",
  "too_many_rows.documentLots":
    "A document is added to at most {{limit}} lots at once, and these are {{count}}.",
  "too_many_rows.lotsAtOnce": "{{count}} lots are too many at once; the limit is {{limit}}.",
  "too_many_rows.lotsOfQuantity":
    "{{total}} in lots of {{quantity}} makes {{count}} lots; the limit is {{limit}}.",
  "too_many_rows.problemsLeftOut":
    "{{count}} further problems of this list are left out; mend these first.",

  "ambiguous_code.columnNotKept":
    "Column {{column}} holds {{what}}, which a row of an operation does not keep: say that it is to be ignored, or take it out.",
  "ambiguous_code.newOfSeveral":
    "{{code}} is new, and several items of {{reference}} could get it. Choose the line, or scan the article first.",
  "ambiguous_code.severalPacks":
    "{{code}} is the code of several articles that hold different quantities. Count by hand with +1.",
  "ambiguous_code.severalContents":
    "{{code}} has the code of several articles that hold different quantities. Enter in Detailed Operations how much it is.",
  "ambiguous_code.whichItem":
    "{{code}} does not say which item of {{reference}} it is. Choose the line, or scan the article first.",
  "ambiguous_code.ofSeveral": "{{code}} can mean {{meanings}}. Choose one, or type the number.",
  "ambiguous_code.ofSeveralUnits":
    "{{name}} is the {{units}}. Enter the serial number of the one that is meant.",
  "ambiguous_code.withoutSeparators":
    "{{code}} can mean {{meanings}}: its separators are missing. Choose one, or type the number; and set the scanner to send FNC1 as the control character GS (ASCII 29), then such codes are read for certain.",
  "ambiguous_code.mayHaveIdentifier":
    "{{code}} can mean {{meanings}}: labels have a data identifier before their numbers, as this one may. Choose one, or type the number.",
  "ambiguous_code.identifierOrSerial":
    "{{text}} can be the {{meanings}}. Choose one, or say which kind of second identifier you scan.",

  "not_a_lot_name.mistypedImei":
    "{{name}} is no IMEI, whose last of 15 digits checks the others, and all other numbers of the item are: look at the unit. If it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.ownDocument":
    "{{reference}} is a document. Scan the lot or serial number of the unit. If it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.titled":
    "{{code}} has {{title}} before the number: enter {{number}}. If all of it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.wrongCheckDigit":
    "{{text}} has a wrong check digit: {{code}} is the barcode of {{article}}. If it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.brokenAddress":
    "{{text}} is a web address in another keyboard layout: set scanner and computer to the same one. Enter the lot or serial number of the unit.",
  "not_a_lot_name.address":
    "{{text}} is a web address. Enter the lot or serial number of the unit.",
  "not_a_lot_name.gs1WithNumber":
    "{{text}} is a GS1 code with the number {{number}}: scan it, or enter {{number}} alone.",
  "not_a_lot_name.sscc":
    "{{text}} is an SSCC, the number of a pallet or parcel. Enter the lot or serial number of the unit.",
  "not_a_lot_name.gs1WithoutNumber":
    "{{text}} is a GS1 code without a lot or serial number. Enter the lot or serial number of the unit.",
  "not_a_lot_name.gs1Wrong": "{{text}} is a GS1 code that is not correct: {{problem}}",
  "not_a_lot_name.gs1Broken": "{{text}} is not a correct GS1 code. {{problem}}",
  "not_a_lot_name.article":
    "{{text}} is the EAN or UPC of an article. Enter the lot or serial number of the unit.",
  "not_a_lot_name.likeArticle":
    "{{text}} looks like the EAN or UPC of an article. Enter the lot or serial number of the unit.",
  "not_a_lot_name.rfidAddress":
    "{{text}} is the address of an RFID tag (EPC), not the number on the unit. Enter the lot or serial number of the unit.",
  "not_a_lot_name.severalFields":
    "{{text}} is a code of several fields (ISO 15434) that is not read here. Enter the lot or serial number of the unit.",
  "not_a_lot_name.medicine":
    "{{text}} is the number of a medicine (PPN or PZN). Enter the lot or serial number of the unit.",
  "not_a_lot_name.hibc":
    "{{text}} is a HIBC, a code of the health industry that is not read here. Enter the lot or serial number of the unit.",
  "not_a_lot_name.keyboardLayout":
    "{{text}} was written with a {{layout}} keyboard layout: the scanner sent {{sent}}. Set scanner and computer to the same layout, and scan again.",
  "not_a_lot_name.symbology":
    "{{text}} begins with {{mark}}, which is what the scanner says of the barcode. Enter {{rest}}.",
  "not_a_lot_name.behindMark":
    "{{text}} is a GS1 code with {{mark}} before it, which is not part of it: set scanner and computer to the same keyboard layout, and scan again.",
  "not_a_lot_name.forProgram":
    "{{text}} is written for a program (JSON or XML). Enter the lot or serial number of the unit.",
  "not_a_lot_name.twice": "{{text}} is {{once}} twice: enter it once.",
  "not_a_lot_name.nothingRead":
    "{{text}} says that there is no number, or that it was not read. Enter the lot or serial number of the unit.",
  "not_a_lot_name.shortened":
    "{{text}} is a long number that a spreadsheet has shortened: its last digits are lost. Enter the lot or serial number of the unit.",
  "not_a_lot_name.code39":
    "{{text}} has the signs of a barcode around it, which are not part of the number. Enter the lot or serial number of the unit.",
  "not_a_lot_name.email":
    "{{text}} is an e-mail address. Enter the lot or serial number of the unit.",
  "not_a_lot_name.forPhone":
    "{{text}} is a code for a telephone. Enter the lot or serial number of the unit.",
  "not_a_lot_name.rfidTag":
    "{{text}} is what an RFID tag holds (EPC), not the number on the unit. Enter the lot or serial number of the unit.",
  "not_a_lot_name.book":
    "{{text}} is the EAN of a book or magazine. Enter the lot or serial number of the unit.",
  "not_a_lot_name.gtinInside":
    "{{text}} is a GS1 code of a returnable box or of a piece. Enter the lot or serial number of the unit.",
  "not_a_lot_name.parcel":
    "{{text}} is the number of a parcel, by which its carrier follows it. Enter the lot or serial number of the unit.",
  "not_a_lot_name.belowBarcode":
    "{{text}} is what stands below a GS1 barcode: scan the barcode. Enter the lot or serial number of the unit.",
  "not_a_lot_name.several":
    "{{text}} can be several numbers. Enter the lot or serial number of the unit.",
  "not_a_lot_name.fields":
    "{{text}} can be several fields of a code, of which one is the number. Enter the lot or serial number of the unit.",
  "not_a_lot_name.titledCode": "{{text}} has {{title}} before the number: enter {{number}}.",
  "not_a_lot_name.ifOwn": "{{said}} If it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.notTaken":
    "{{text}} is not taken. {{problem}} If it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.dataIdentifierNumber":
    "{{text}} has the data identifier {{identifier}} before {{kind}}. Enter {{number}} where that is the number; if all of it is the unit's own number, say so: accept_code.",
  "not_a_lot_name.dataIdentifier":
    "{{text}} has the data identifier {{identifier}} before {{kind}}. Enter the lot or serial number of the unit; if all of it is the unit's own number, say so: accept_code.",

  "suspicious_unit.otherChannel":
    "{{name}} is for {{own}}, and this is sold in {{sold}}. Put it aside, or say that it is meant.",
  "suspicious_unit.suspicious":
    "{{name}} is suspicious: {{reason}} Put it aside, or say that it is meant.",
  "suspicious_unit.brought": "STOP: {{said}}: {{reason}}. Ask who brings it before you take it in.",

  "shelf_life_too_short.unknownExpiry":
    "{{name}} has no expiration date, so nobody knows how much of its shelf life is left. The rule: {{rule}}",
  "shelf_life_too_short.unknownWhole":
    "{{name}} has {{left}} of its shelf life left, and how long its whole shelf life is is not known: it has no production date, and its product says no number of days. The rule: {{rule}}",
  "shelf_life_too_short.needed":
    "{{name}} has {{left}} of its shelf life left, and {{needed}} are needed. The rule: {{rule}}",

  "not_found.noLevel": "There is no stock and no level of {{item}} at {{place}}.",
  "not_found.noOrderCode":
    "No order and no delivery has the code {{code}}. Scan the order's number or its picking list first.",

  "invalid_dates.periodReversed":
    "The period from {{from}} to {{to}} ends before it begins: exchange the two.",
  "invalid_dates.keyInFuture": "A key must expire in the future.",
  "invalid_dates.labelYear":
    "This label cannot be made as GS1: {{day}} is too far from today for a year of two digits.",

  "already_produced.madeWith":
    "{{name}} has already been produced with {{reference}}: it {{where}}.",

  "identifier_exists.shared":
    "{{label}} cannot be unique while several units have the same one: {{shared}}. Correct these units first.",
  "identifier_exists.ofOther":
    "{{name}}: {{label}} {{value}} is that of {{other}} already, and no two units have the same one.",
  "identifier_exists.justGiven":
    "{{kind}} {{value}} has just been given to another unit by somebody else.",
  "identifier_exists.oneJustGiven":
    "One of these second identifiers has just been given to another unit by somebody else.",

  "invalid_name.emptyFile": "The file is empty, or its content is no Base64.",
  "invalid_name.fileKind":
    "{{filename}} is not taken: a document is a {{kinds}} file whose name says so.",
  "invalid_name.empty": "{{value}} is empty: {{what}} has at least one character.",
  "invalid_name.tooLong":
    "{{value}} has {{length}} characters, and {{what}} has at most {{limit}}.",
  "invalid_name.invisible":
    "{{value}} contains an invisible character ({{code}}): type it again without.",
  "invalid_name.lostCharacter":
    "{{value}} has lost a character ({{sign}}), as the text was read in another encoding than it was written in: open or copy it as UTF-8 again.",
  "invalid_name.codeIncorrect": "This code is not correct, so nothing was looked up: {{problem}}",
  "invalid_name.noGs1Label": "This label cannot be made as GS1: {{wrong}}",
  "invalid_name.noGtin": "{{gtin}} is not an EAN, UPC or GTIN with a correct check digit.",

  "gs1.notAi": "{{ai}} is not a GS1 application identifier.",
  "gs1.beforeAi": "{{text}} stands before the first application identifier.",
  "gs1.notInQuery": "{{part}} is not allowed in the query of a GS1 Digital Link.",
  "gs1.twiceInLink": "({{ai}}) stands twice in the GS1 Digital Link.",
  "gs1.belongsInPath":
    "({{ai}}) must stand in the path of this GS1 Digital Link, not in its query.",
  "gs1.wronglyEncoded": "The address is not encoded correctly.",
  "gs1.mustNotFollow": "/{{qualifiers}}/ must not follow /{{key}}/ in a GS1 Digital Link.",
  "gs1.notPercentEncoded": "The address has characters that must be percent-encoded.",
  "gs1.empty": "The code is empty.",
  "gs1.notLink": "This address is not a GS1 Digital Link.",
  "gs1.readTwice": "The same code was read twice. Scan it once.",
  "gs1.tooManyWays": "It can be read in too many ways.",
  "gs1.noArticle": "{{digits}} is not an EAN or UPC with a correct check digit.",
  "gs1.excludes": "({{ai}}) and ({{other}}) must not stand together.",
  "gs1.requires": "({{ai}}) must not stand without {{missing}}.",
  "gs1.signedWithoutSerial": "(8030) must not stand beside ({{ai}}) without its serial number.",
  "gs1.contradicted": "({{ai}}) stands twice with different values.",
  "gs1.valueHas": "({{ai}}) {{value}} has {{wrong}}.",
  "gs1.character": "the character {{character}}, which is not allowed there",
  "gs1.padding": "wrong padding",
  "gs1.lengthOf": "{{count}} characters instead of {{length}}",
  "gs1.lengthBetween": "{{count}} characters instead of {{min}} to {{max}}",
  "gs1.lengthUnfit": "{{count}} characters, which does not fit",
  "gs1.noQuantity": "(Q) is no quantity above zero.",
  "gs1.noCouponCode": "no valid coupon code",
  "gs1.wrongCheckDigit": "a wrong check digit",
  "gs1.wrongCheckPair": "a wrong pair of check characters",
  "gs1.noCompanyPrefix": "no company prefix",
  "gs1.digitsOnly": "digits only",
  "gs1.noHour": "no valid hour",
  "gs1.noTime": "no valid time",
  "gs1.noHyphen": "no hyphen at its end",
  "gs1.wrongIban": "a wrong IBAN",
  "gs1.noImporterIndex": "no valid importer index",
  "gs1.unknownCountry": "an unknown country",
  "gs1.unknownCurrency": "an unknown currency",
  "gs1.noSex": "no valid code of a sex",
  "gs1.noLatitude": "no valid latitude",
  "gs1.noLongitude": "no valid longitude",
  "gs1.unknownMedium": "an unknown medium",
  "gs1.noMinute": "no valid minute",
  "gs1.onlyZeros": "only zeros",
  "gs1.zerosInFront": "zeros in front",
  "gs1.noPackageType": "no valid package type",
  "gs1.noPercentEncoding": "no valid percent-encoding",
  "gs1.noPieceOfTotal": "no valid piece and total",
  "gs1.noPositionOfTotal": "no valid position and total",
  "gs1.noSecond": "no valid second",
  "gs1.noWinding": "no valid winding direction",
  "gs1.neitherZeroNorOne": "neither 0 nor 1",
  "gs1.noDate": "no valid date",
  "gs1.noZeroInFront": "no zero in front",

  "label_incomplete.part":
    "This barcode is a part of a label and does not say all that is needed. Scan the label's other barcode next. ({{problem}})",

  "part.neverInStock": "has never been in stock",
  "part.notInStockSince": "is not in stock since {{reference}}",
  "part.isAt": "is at {{places}}",
  "part.inCare": "is in care for its owner at {{places}}",
  "part.delivered": "was delivered",
  "part.deliveredWith": "was delivered with {{reference}}",
  "part.deliveredToOrder": "was delivered to order {{order}} with {{reference}}",
  "part.consumed": "was consumed",
  "part.consumedWith": "was consumed with {{reference}}",
  "part.consumedForOrder": "was consumed to order {{order}} with {{reference}}",
  "part.scrapped": "was scrapped",
  "part.scrappedWith": "was scrapped with {{reference}}",
  "part.scrappedForOrder": "was scrapped to order {{order}} with {{reference}}",
  "part.onLoan": "is on loan",
  "part.onLoanWith": "is on loan with {{reference}}",
  "part.onLoanForOrder": "is on loan to order {{order}} with {{reference}}",
  "part.documentOfOrder": "{{reference}} (order {{order}})",
  "part.didYouMean": "{{said}} Did you mean {{suggestion}}?",
  "part.careAt": "care at {{place}}",
  "part.supplier": "the supplier",
  "part.customer": "a customer",
  "part.production": "production",
  "part.adjustment": "inventory adjustments",
  "part.scrap": "scrap",
  "part.loan": "a loan",
  "part.anOperation": "an operation",
  "part.stateDraft": "draft",
  "part.stateWaiting": "waiting",
  "part.stateReady": "ready",
  "part.stateDone": "done",
  "part.stateCancelled": "cancelled",
  "part.stateConfirmed": "confirmed",
  "part.stateReceived": "received",
  "part.stateReported": "reported",
  "part.stateInRepair": "in repair",
  "part.trackingNone": "none",
  "part.trackingLot": "lot",
  "part.trackingSerial": "serial",
  "part.and": "{{one}} {{other}}",
  "part.about": "{{subject}}: {{said}}",
  "part.line": "Line {{line}}: {{said}}",
  "part.identifiersUnknown": "further numbers of a unit of an unknown kind",
  "part.identifiers": "second identifiers",
  "part.noPlace": "no place",
  "part.oneInCare":
    "{{count}} of it is in care for customers at {{place}}: name what goes back to its owner.",
  "part.manyInCare":
    "{{count}} of it are in care for customers at {{place}}: name what goes back to its owner.",
  "part.quantityOf": "{{quantity}} of {{item}}",
  "part.thisScan": "This scan",
  "part.enterInstead": "{{said}}: enter {{name}}.",
  "part.route": "{{from}} to {{to}}",
  "part.doneOf": "{{item}}: {{done}} of {{demand}}",
  "part.or": "{{one}} or {{other}}",
  "part.isIdentifierOf": "{{text}} is the {{kind}} of {{name}}",
  "part.sentence": "{{said}}.",
  "part.batches": "batches",
  "part.articles": "articles",
  "part.reportedStolen": "{{name}} was reported stolen",
  "part.reportedLost": "{{name}} was reported lost",
  "part.blockedSince": "is blocked since {{day}}: {{reason}}",
  "part.blockedSinceBy": "is blocked since {{day}} by {{user}}: {{reason}}",
  "part.expiredOn": "expired on {{day}}",
  "part.unitIs": "{{name}} {{why}}.",
  "part.reservedUnitIs": "{{name}}, which was reserved for this, {{why}}.",
  "part.soAreMore": "So are {{count}} more.",
  "part.oneMoreMissing": "{{count}} more is missing.",
  "part.moreMissing": "{{count}} more are missing.",
  "part.chooseAnother":
    "In Detailed Operations of {{reference}}, choose another, or {{name}} itself with an override reason.",
  "part.chooseAnotherOrUnblock":
    "In Detailed Operations of {{reference}}, choose another, or {{name}} itself with an override reason, or unblock it first.",
  "part.chooseOthers":
    "In Detailed Operations of {{reference}}, choose others, or these themselves with an override reason.",
  "part.chooseOthersOrUnblock":
    "In Detailed Operations of {{reference}}, choose others, or these themselves with an override reason, or unblock them first.",
  "part.withReference": "{{said}} ({{reference}})",
  "part.oneDay": "{{count}} day",
  "part.days": "{{count}} days",
  "part.percentOfShelfLife": "{{percent}} % of the shelf life",
  "part.both": "{{one}} and {{other}}",
  "part.rule": "at least {{amount}} {{buyer}}",
  "part.ruleOfItem": "at least {{amount}} of {{item}} {{buyer}}",
  "part.forAll": "for every customer",
  "part.forChannel": "for the sales channel {{name}}",
  "part.forGroup": "for the customer group {{name}}",
  "part.forCountry": "for deliveries to {{country}}",
  "part.override":
    "To use it all the same, give an override reason in Detailed Operations; it is recorded.",
  "part.reservedUnit": "{{name}}, which was reserved for this,",
  "part.missing": "{{count}} missing.",
  "part.makeThemFit":
    "Make the reservations fit (Inventory, Reservations), or change the product back until this order is delivered.",
  "part.kitChanged":
    "Nothing is missing, so the kit or a reservation was changed since the order was placed.",
  "part.lendAnother": "{{name}} {{why}}. Lend another one.",
  "part.unblockOrLendAnother": "{{name}} {{why}}. Unblock it first, or lend another one.",
  "part.notSoldAsIs": "{{name}} {{why}}. It is not sold as it is: take it back.",
  "part.notSoldAsIsOrUnblock":
    "{{name}} {{why}}. It is not sold as it is: take it back, or unblock it first.",
  "part.onlyStockLent": "Only a unit that is in our stock is lent.",
  "part.documentIs": "{{reference}} is {{state}}",
  "part.aNumber": "A number",
  "part.oneSerialMissing": "{{count}} serial number is missing.",
  "part.serialsMissing": "{{count}} serial numbers are missing.",
  "part.lotMissing": "a lot for {{count}} is missing.",
  "part.consumptionDiffers":
    "{{expected}} are expected by the bill of materials, {{used}} would be consumed.",
  "part.assignOrAccept": "Assign them, or accept the difference.",
  "part.acceptOrCorrect": "Accept the difference, or correct it.",
  "part.orders": "orders",
  "part.codeReceipt": "receipt",
  "part.codeDelivery": "delivery",
  "part.codeReturn": "return",
  "part.codeManufacturing": "manufacturing",
  "part.backToSupplier": "Send the goods back to the supplier, or adjust them out.",
  "part.cancelFulfillment": "Cancel its fulfillment on the order.",
  "part.deliverAgain": "Deliver the goods again, or adjust them out.",
  "part.unbuildMade": "Unbuild what was made, in its manufacturing order.",
  "part.bringInAgain": "Bring the goods in again, with a receipt or a stock count.",
  "part.fewerNamed": "{{made}} are made, but {{named}} have numbers.",
  "part.partsAtRepair": "Its parts are changed where it is repaired.",
  "part.takeInFirst": "Take it in first, with an operation of the type Repair in.",
  "part.reportUnitAround":
    "Report the fault of the unit that it is in, and take it out in the repair.",
  "part.faultOfWhat": "A fault is reported of what a customer has or what is in stock.",
  "part.warrantyOfCustomer": "A warranty is extended of what a customer has.",
  "part.costOfOne": "The cost of one",
  "part.costOfLabour": "The cost of labour",
  "part.checkedOtherwise": "checked in another way",
  "part.removed": "removed",
  "part.valueOf": "{{value}} of {{names}}",
  "part.valueOfMore": "{{value}} of {{names}}, …",
  "part.unitOfItem": "{{name}} of {{item}}",
  "part.andMore": "{{names}} and {{count}} more",
  "part.theFile": "The file",
  "part.listed": "{{one}}; {{other}}",
  "part.andMoreItems": "{{names}} and {{count}} more items",
  "part.lineColumn": "Line {{line}}, column {{column}}: {{said}}",
  "part.valueReason": "{{value}} {{reason}}.",
  "part.brokenQuotes":
    "has a quotation mark that is not closed, or text behind the one that closes it: double the marks within a cell, or take them away",
  "part.lineTooLong": "has more than {{limit}} characters: write one unit on each line",
  "part.tooManyColumns":
    "has more than {{limit}} columns: take out those that say nothing of the units",
  "part.doubtfulFirst":
    "can be a title or the first number: take it out, or say whether the list has a row of titles",
  "part.doubtfulBetween":
    "can be the title of the numbers below it: take it and what stands above it out, or say whether the list has a row of titles",
  "part.doubtfulLast":
    "can be a remark or the last number: take it out, or say how many lines at the end are no numbers",
  "part.beginsWithPlace":
    "begins with the place of its line: take it out, or say that names is all there is",
  "part.neitherQuantityNorDate": "is neither a quantity nor a date",
  "part.noQuantity": "is no quantity: write the number of pieces alone, such as 12",
  "part.placeholder":
    "may mean that there is none, or that it is not known: leave the cell empty, or fill it in",
  "part.noQuantityOnLine":
    "has no quantity, and other lines have one: fill it in, or take the line out",
  "part.belowMerged":
    "stands below a value that may be merged over several lines: fill the cell in, or say what each column is to leave it empty",
  "part.noArticleColumn":
    "is in a list without a column that is known to hold articles: say what each column is",
  "part.namesNoArticle": "names no article: every line needs its SKU, EAN or GTIN",
  "part.looksLike":
    "{{name}} looks like {{other}} and is not the same. If it is the same unit, use {{other}}; if it is another one, say so (accept_similar).",
  "part.misread":
    "{{name}} looks like {{meant}}, which has the form of the other numbers. Correct it, or say that it is right (accept_similar).",
  "part.aLotName": "a lot or serial number",
  "part.aSecondIdentifier": "a second identifier",
  "part.sameOrOther":
    "{{said}}. If it is the same unit, use {{name}}; if it is another one, say so (accept_similar).",
  "part.anotherOperation": "another operation",
  "part.labelOfUnit": "{{label}} of {{name}} of {{item}}",
  "part.andThe": "{{one}} and the {{other}}",
  "part.shortenedLastDigits":
    "is a long number that a spreadsheet has shortened, its last digits are lost: format the column as text and enter the numbers again",
  "part.keptAsDecimal":
    "may be {{digits}} that was kept as a decimal number, with leading zeros lost, or really have the zeros at its end: type {{digits}}, or enter this one by hand",
  "part.isFormula": "is a formula: copy what the cell shows",
  "part.columnTooNarrow":
    "is what a spreadsheet shows in a column that is too narrow: widen it and copy it again",
  "part.turnedIntoDate":
    "may be a number that a spreadsheet has turned into a date: format the column as text and enter it again, or enter this one by hand",
  "part.isYesOrNo":
    "is an answer of yes or no and no number: type the number, or take the line out",
  "part.saysMoreNumbers": "says that there are more numbers: enter all of them",
  "part.saysNoNumber": "says that there is no number: type the number, or take the line out",
  "part.orSayColumns": "{{reason}}, or say what each column is",
  "part.noDigit": "has no digit, and can be a remark or a heading: take it out",
  "part.batchOfOther":
    "is the batch of another line: its number and its batch may stand in each other's column, so put them right",
  "part.isDateAmongNumbers": "is a date, and the other numbers are none: take it out",
  "part.crossedOut": "can be crossed out: take the line out, or the signs around the number",
  "part.packageOfNumbers": "can be the package that the numbers below it are in: take it out",
  "part.countOfNumbers": "can be how many numbers the list has: take it out",
  "part.noImei": "is no IMEI, whose last of 15 digits checks the others: look at the unit",
  "part.shortSeries": "can be one number or a short way to write several: write one on each line",
  "part.noteBesideNumber": "can have a note beside the number: write the number alone",
  "part.beginsLikeTotal": "begins like a total: take it out",
  "part.anArticle": "an article",
  "part.aSerialNumber": "a serial number",
  "part.aLot": "a lot",
  "part.aQuantity": "a quantity",
  "part.anExpirationDate": "an expiration date",
  "part.aProductionDate": "a production date",
  "part.somethingOfLabel": "something else of the label",
  "part.facts": "{{facts}}",
  "part.serialNamed": "serial number {{name}}",
  "part.lotNamed": "lot {{name}}",
  "part.batchNamed": "batch {{name}}",
  "part.expiresOn": "expires on {{day}}",
  "part.bestBefore": "best before {{day}}",
  "part.unitsCounted": "{{count}} units",
  "part.identifierOf": "{{kind}} of {{name}}",
  "part.serialOfOther": "the serial number of another unit",
} as const

export type RefusalSentence = keyof typeof REFUSAL_SENTENCES
