package prunus.report;

/**
 * What came of a data set; layers and total of the report are sums over its images.
 *
 * @param name of the set
 * @param images that were run
 * @param top1 share of images whose highest score is their class, 0..1
 * @param cyclesPerImage mean
 * @param energyPjPerImage mean
 */
public record DatasetLine(
    String name, int images, double top1, double cyclesPerImage, double energyPjPerImage) {}
