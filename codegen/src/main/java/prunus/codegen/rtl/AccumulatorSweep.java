package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The accumulators of an Initialise or a Drain: rows, pixels of a row, local channels of a pixel,
 * one a cycle. The address of a row wraps with the memory.
 *
 * <p><b>Cycle contract.</b> {@code load} in the cycle before the first. In each cycle of {@code
 * running}, {@code sweep} is one accumulator; {@code last} marks the last.
 */
final class AccumulatorSweep extends Module {
  final Bool load;
  final Bool running;
  final UInt firstRow;
  final UInt firstPixel;
  final UInt width;
  final UInt rows;
  final UInt locals;
  final UInt rowSize;
  final UInt channelWidth;
  final Sweep sweep;
  final Bool last;

  AccumulatorSweep(Dimensions d) {
    super("AccumulatorSweep");
    int bits = d.accumulatorBits();
    load = input("load");
    running = input("running");
    firstRow = input("first_row", uint(bits));
    firstPixel = input("first_pixel", uint(bits));
    width = input("width", uint(Dimensions.COUNT));
    rows = input("rows", uint(Dimensions.COUNT));
    locals = input("locals", uint(d.rankBits() + 1));
    rowSize = input("row_size", uint(bits));
    channelWidth = input("channel_width", uint(bits));
    sweep = outputs("sweep", Sweep.of(d));
    last = output("last");

    var row = reg("row", uint(Dimensions.COUNT));
    var pixel = reg("pixel", uint(Dimensions.COUNT));
    var local = reg("channel", uint(d.rankBits() + 1));
    var rowAddress = reg("row_address", uint(bits));
    var pixelAddress = reg("pixel_address", uint(bits));
    var address = reg("address", uint(bits));

    var lastLocal = wire("last_local", local.plus(1).eq(locals));
    var lastPixel = wire("last_pixel", pixel.plus(1).eq(width));
    var lastRow = wire("last_row", row.plus(1).eq(rows));
    var nextRow = wire("next_row", load.select(firstRow, rowAddress.plus(rowSize)));
    var rowBegin = wire("row_begin", nextRow.plus(firstPixel));
    var nextPixel = wire("next_pixel", pixelAddress.plus(1));
    when(
            load,
            () -> {
              row.set(0);
              pixel.set(0);
              local.set(0);
              rowAddress.set(nextRow);
              pixelAddress.set(rowBegin);
              address.set(rowBegin);
            })
        .elseWhen(
            running,
            () ->
                when(
                        lastLocal.not(),
                        () -> {
                          local.set(local.plus(1));
                          address.set(address.plus(channelWidth));
                        })
                    .elseWhen(
                        lastPixel.not(),
                        () -> {
                          local.set(0);
                          pixel.set(pixel.plus(1));
                          pixelAddress.set(nextPixel);
                          address.set(nextPixel);
                        })
                    .otherwise(
                        () -> {
                          local.set(0);
                          pixel.set(0);
                          row.set(row.plus(1));
                          rowAddress.set(nextRow);
                          pixelAddress.set(rowBegin);
                          address.set(rowBegin);
                        }));
    sweep.valid().set(running);
    sweep.address().set(address);
    sweep.local().set(local.truncate(d.rankBits()));
    last.set(running.and(lastLocal).and(lastPixel).and(lastRow));
  }
}
