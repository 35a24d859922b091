package prunus.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A class among the most likely.
 *
 * @param index of the network's output
 * @param probability 0..1
 * @param label its name, or null where no file of labels was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClassLine(int index, double probability, String label) {}
