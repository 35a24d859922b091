package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Where the scanned word lies: the column of its first lane, the accumulator address of its pixel
 * and the minimum row, by counting words, pixels, rows and their phases instead of dividing. Phases
 * count up to the stride; when one wraps, the pixel or row moves on by one accumulator or row. A
 * word's column and base lie {@code word_step} and {@code word_base} behind those of the word
 * before.
 *
 * <p><b>Cycle contract.</b> {@code load} in a cycle gives the first word's coordinates from the
 * next; {@code next} in a cycle gives those of the word that follows, from the next.
 */
final class ScanCoordinates extends Module {
  final Bool load;
  final Bool next;
  final UInt pixelWords;
  final UInt width;
  final UInt rowStride;
  final UInt pixelStride;
  final UInt rowPhase;
  final UInt pixelPhase;
  final UInt firstColumn;
  final UInt pixelColumn;
  final UInt wordStep;
  final UInt pixelStep;
  final UInt rowStep;
  final UInt firstBase;
  final UInt pixelBase;
  final UInt wordBase;
  final UInt firstMinimum;
  final UInt rowSize;
  final UInt column;
  final UInt base;
  final UInt minimum;

  ScanCoordinates(Dimensions d) {
    super("ScanCoordinates");
    int address = d.accumulatorBits();
    load = input("load");
    next = input("next");
    pixelWords = input("pixel_words", uint(Dimensions.LONG_COUNT));
    width = input("width", uint(Dimensions.COUNT));
    rowStride = input("row_stride", uint(Dimensions.COUNT));
    pixelStride = input("pixel_stride", uint(Dimensions.COUNT));
    rowPhase = input("row_phase", uint(Dimensions.COUNT));
    pixelPhase = input("pixel_phase", uint(Dimensions.COUNT));
    firstColumn = input("first_column", uint(d.columnBits()));
    pixelColumn = input("pixel_column", uint(d.columnBits()));
    wordStep = input("word_step", uint(d.columnBits()));
    pixelStep = input("pixel_step", uint(d.columnBits()));
    rowStep = input("row_step", uint(d.columnBits()));
    firstBase = input("first_base", uint(address));
    pixelBase = input("pixel_base", uint(address));
    wordBase = input("word_base", uint(address));
    firstMinimum = input("first_minimum", uint(address));
    rowSize = input("row_size", uint(address));

    var word = reg("word", uint(Dimensions.LONG_COUNT));
    var x = reg("x", uint(Dimensions.COUNT));
    var xPhase = reg("x_phase", uint(Dimensions.COUNT));
    var yPhase = reg("y_phase", uint(Dimensions.COUNT));
    var rowColumn = reg("row_column", uint(d.columnBits()));
    var atPixel = reg("pixel_column_q", uint(d.columnBits()));
    var atWord = reg("column_q", uint(d.columnBits()));
    var rowBase = reg("row_base", uint(address));
    var baseAtPixel = reg("pixel_base_q", uint(address));
    var baseAtWord = reg("base_q", uint(address));
    var least = reg("minimum_q", uint(address));

    var lastWord = wire("last_word", word.plus(1).eq(pixelWords));
    var lastPixel = wire("last_pixel", x.plus(1).eq(width));
    var lastPixelPhase = wire("last_pixel_phase", xPhase.plus(1).eq(pixelStride));
    var lastRowPhase = wire("last_row_phase", yPhase.plus(1).eq(rowStride));

    // What the next row, or the first, begins with.
    var newRowColumn = wire("new_row_column", uint(d.columnBits()));
    var newRowBase = wire("new_row_base", uint(address));
    when(
            load,
            () -> {
              newRowColumn.set(firstColumn);
              newRowBase.set(firstBase);
            })
        .elseWhen(
            lastRowPhase,
            () -> {
              newRowColumn.set(0);
              newRowBase.set(rowBase.plus(rowSize));
            })
        .otherwise(
            () -> {
              newRowColumn.set(rowColumn.plus(rowStep));
              newRowBase.set(rowBase);
            });
    var beginRow = wire("begin_row", load.or(next.and(lastWord).and(lastPixel)));
    var firstOfRow = wire("first_of_row", newRowColumn.plus(pixelColumn));
    var baseOfRow = wire("base_of_row", newRowBase.plus(pixelBase));
    var nextPixel = wire("next_pixel", lastPixelPhase.select(rowColumn, atPixel.plus(pixelStep)));
    var nextBase = wire("next_base", lastPixelPhase.select(baseAtPixel.plus(1), baseAtPixel));

    when(
            beginRow,
            () -> {
              word.set(0);
              x.set(0);
              xPhase.set(pixelPhase);
              rowColumn.set(newRowColumn);
              atPixel.set(firstOfRow);
              atWord.set(firstOfRow);
              rowBase.set(newRowBase);
              baseAtPixel.set(baseOfRow);
              baseAtWord.set(baseOfRow);
            })
        .elseWhen(
            next.and(lastWord),
            () -> {
              word.set(0);
              x.set(x.plus(1));
              atPixel.set(nextPixel);
              atWord.set(nextPixel);
              baseAtPixel.set(nextBase);
              baseAtWord.set(nextBase);
              when(lastPixelPhase, () -> xPhase.set(0)).otherwise(() -> xPhase.set(xPhase.plus(1)));
            })
        .elseWhen(
            next,
            () -> {
              word.set(word.plus(1));
              atWord.set(atWord.plus(wordStep));
              baseAtWord.set(baseAtWord.plus(wordBase));
            });
    when(
            load,
            () -> {
              yPhase.set(rowPhase);
              least.set(firstMinimum);
            })
        .elseWhen(
            beginRow,
            () ->
                when(
                        lastRowPhase,
                        () -> {
                          yPhase.set(0);
                          when(least.ne(0), () -> least.set(least.minus(rowSize)));
                        })
                    .otherwise(() -> yPhase.set(yPhase.plus(1))));
    column = output("column", atWord);
    base = output("base", baseAtWord);
    minimum = output("minimum", least);
  }
}
