package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The activations of a PoolRows: output rows, output pixels, words, and of each the activations of
 * its window that lie inside the map, one a cycle. One ring adder steps whatever loop moves on; the
 * loops inside it start again from there.
 *
 * <p><b>Cycle contract.</b> {@code load} in the cycle before the first. In each cycle of {@code
 * running}, {@code address} is one activation, {@code first} and {@code last} tell its place in the
 * window, {@code final_one} marks the last of all.
 */
final class PoolSweep extends Module {
  final Bool load;
  final Bool running;
  final UInt firstAddress;
  final UInt ringLast;
  final UInt ringCapacity;
  final UInt words;
  final UInt outputRows;
  final UInt outputWidth;
  final UInt pixelStep;
  final UInt lineStep;
  final UInt rowSize;
  final UInt columnSize;
  final UInt rowStride;
  final UInt columnStride;
  final UInt height;
  final UInt width;
  final UInt firstRowEnd;
  final UInt firstColumnEnd;
  final UInt rowPartial;
  final UInt rowStep;
  final UInt columnPartial;
  final UInt columnStep;
  final UInt address;
  final Bool first;
  final Bool last;
  final Bool finalOne;

  PoolSweep(Dimensions d) {
    super("PoolSweep");
    int bits = d.activationBits();
    load = input("load");
    running = input("running");
    firstAddress = input("first_address", uint(bits));
    ringLast = input("ring_last", uint(bits));
    ringCapacity = input("ring_capacity", uint(bits + 1));
    words = input("words", uint(Dimensions.COUNT));
    outputRows = input("output_rows", uint(Dimensions.COUNT));
    outputWidth = input("output_width", uint(Dimensions.COUNT));
    pixelStep = input("pixel_step", uint(bits));
    lineStep = input("line_step", uint(bits));
    rowSize = input("row_size", uint(Dimensions.COUNT));
    columnSize = input("column_size", uint(Dimensions.COUNT));
    rowStride = input("row_stride", uint(Dimensions.COUNT));
    columnStride = input("column_stride", uint(Dimensions.COUNT));
    height = input("height", uint(Dimensions.COUNT));
    width = input("width", uint(Dimensions.COUNT));
    firstRowEnd = input("first_row_end", uint(Dimensions.COUNT));
    firstColumnEnd = input("first_column_end", uint(Dimensions.COUNT));
    rowPartial = input("row_partial", uint(bits));
    rowStep = input("row_step", uint(bits));
    columnPartial = input("column_partial", uint(bits));
    columnStep = input("column_step", uint(bits));
    var rows = instance("rows", new WindowEdge(d));
    var columns = instance("columns", new WindowEdge(d));
    rows.size.set(rowSize);
    rows.stride.set(rowStride);
    rows.length.set(height);
    rows.firstEnd.set(firstRowEnd);
    rows.partialStep.set(rowPartial);
    rows.fullStep.set(rowStep);
    columns.size.set(columnSize);
    columns.stride.set(columnStride);
    columns.length.set(width);
    columns.firstEnd.set(firstColumnEnd);
    columns.partialStep.set(columnPartial);
    columns.fullStep.set(columnStep);

    var outputRow = reg("output_row", uint(Dimensions.COUNT));
    var outputColumn = reg("output_column", uint(Dimensions.COUNT));
    var word = reg("word", uint(Dimensions.COUNT));
    var y = reg("y", uint(Dimensions.COUNT));
    var x = reg("x", uint(Dimensions.COUNT));
    var fresh = reg("fresh", bool());

    // Where each loop stands, the outermost first.
    var rowAt = reg("row_at", uint(bits));
    var windowAt = reg("window_at", uint(bits));
    var wordAt = reg("word_at", uint(bits));
    var lineAt = reg("line_at", uint(bits));
    var at = reg("at", uint(bits));

    var lastWord = wire("last_word", word.plus(1).eq(words));
    var lastColumn = wire("last_column", outputColumn.plus(1).eq(outputWidth));
    var lastRow = wire("last_row", outputRow.plus(1).eq(outputRows));
    var moveLine = wire("move_line", columns.last);
    var moveWord = wire("move_word", moveLine.and(rows.last));
    var moveWindow = wire("move_window", moveWord.and(lastWord));
    var moveRow = wire("move_row", moveWindow.and(lastColumn));

    var ring = instance("next_address", new RingAdder(d));
    var from = wire("from", uint(bits));
    var step = wire("step", uint(bits));
    when(
            moveRow,
            () -> {
              from.set(rowAt);
              step.set(rows.step);
            })
        .elseWhen(
            moveWindow,
            () -> {
              from.set(windowAt);
              step.set(columns.step);
            })
        .elseWhen(
            moveWord,
            () -> {
              from.set(wordAt);
              step.set(1);
            })
        .elseWhen(
            moveLine,
            () -> {
              from.set(lineAt);
              step.set(lineStep);
            })
        .otherwise(
            () -> {
              from.set(at);
              step.set(pixelStep);
            });
    ring.address.set(from);
    ring.step.set(step);
    ring.last.set(ringLast);
    ring.capacity.set(ringCapacity);
    var moved = wire("moved", load.select(firstAddress, ring.sum));

    var newRow = wire("new_row", load.or(running.and(moveRow)));
    var newWindow = wire("new_window", load.or(running.and(moveWindow)));
    var newWord = wire("new_word", load.or(running.and(moveWord)));
    var newLine = wire("new_line", load.or(running.and(moveLine)));
    when(newRow, () -> rowAt.set(moved));
    when(newWindow, () -> windowAt.set(moved));
    when(newWord, () -> wordAt.set(moved));
    when(newLine, () -> lineAt.set(moved));
    when(load.or(running), () -> at.set(moved));

    var rowBegin = load.select(rows.firstBegin, moveRow.select(rows.nextBegin, rows.begin));
    var columnBegin =
        newRow.select(columns.firstBegin, moveWindow.select(columns.nextBegin, columns.begin));
    when(newWord, () -> y.set(rowBegin)).elseWhen(newLine, () -> y.set(y.plus(1)));
    when(newLine, () -> x.set(columnBegin)).elseWhen(running, () -> x.set(x.plus(1)));
    when(newWindow, () -> word.set(0)).elseWhen(newWord, () -> word.set(word.plus(1)));
    when(newRow, () -> outputColumn.set(0))
        .elseWhen(newWindow, () -> outputColumn.set(outputColumn.plus(1)));
    when(load, () -> outputRow.set(0)).elseWhen(newRow, () -> outputRow.set(outputRow.plus(1)));
    fresh.set(newWord);

    rows.load.set(load);
    rows.next.set(running.and(moveRow));
    rows.at.set(y);
    columns.load.set(newRow);
    columns.next.set(running.and(moveWindow));
    columns.at.set(x);

    address = output("address", at);
    first = output("first", fresh);
    last = output("last", running.and(moveWord));
    finalOne = output("final_one", running.and(moveRow).and(lastRow));
  }
}
