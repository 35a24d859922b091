package prunus.report;

import java.util.List;

/** What follows from a whole run. */
public final class RunMetrics {
  private static final double GIGA = 1e9;

  private static final List<RunMetric> ALL =
      List.of(
          new RunMetric(
              "framesPerSecond",
              "frames/s",
              "1/s",
              "Inferences one after the other",
              i -> 1 / i.seconds()),
          new RunMetric(
              "framesPerJoule", "frames/J", "1/J", "Inferences a joule", i -> 1 / i.joule()),
          new RunMetric(
              "powerMw", "power", "mW", "Energy over time", i -> 1e3 * i.joule() / i.seconds()),
          new RunMetric(
              "energyDelayUjUs",
              "energy-delay",
              "uJ us",
              "Energy of an inference times its duration",
              i -> 1e12 * i.joule() * i.seconds()),
          new RunMetric(
              "gopsUseful",
              "useful",
              "GOPS",
              "Multiplications and additions with both factors not zero, a second",
              i -> 2 * i.each(i.run().total().work().usefulMacs()) / i.seconds() / GIGA),
          new RunMetric(
              "gopsDense",
              "dense-equivalent",
              "GOPS",
              "Multiplications and additions that a dense layer has, a second",
              i -> 2 * i.each(i.run().total().work().denseMacs()) / i.seconds() / GIGA),
          new RunMetric(
              "gopsUsefulPerWatt",
              "useful per watt",
              "GOPS/W",
              "Useful operations a joule",
              i -> 2 * i.each(i.run().total().work().usefulMacs()) / i.joule() / GIGA),
          new RunMetric(
              "pjPerUsefulMac",
              "per useful MAC",
              "pJ",
              "All energy over the multiply-adds that were useful",
              i -> i.pj() / i.each(i.run().total().work().usefulMacs())),
          new RunMetric(
              "areaMm2",
              "area",
              "mm2",
              "Memories and logic of all PEs; no scanner, DMA or pads",
              i -> i.run().energy().areaMm2().orElse(Double.NaN)),
          new RunMetric(
              "dramShareOfPeak",
              "DRAM",
              "share of peak",
              "Bytes moved over what the channel could have moved in the time",
              i ->
                  i.each(i.run().total().counts().dram().bytes())
                      / i.seconds()
                      / Roofline.bytesPerSecond(i.run().config())),
          new RunMetric(
              "operationalIntensity",
              "intensity",
              "op/byte",
              "Useful operations for each byte of DRAM traffic",
              i -> Roofline.of(i.run().config(), i.run().total()).intensity()),
          new RunMetric(
              "shareOfRoof",
              "roofline",
              "share of roof",
              "Useful operations a second over the lesser of the array's peak and what DRAM feeds",
              i -> Roofline.of(i.run().config(), i.run().total()).share()));

  private RunMetrics() {}

  /** All of them, in order. */
  public static List<RunMetric> all() {
    return ALL;
  }
}
