package prunus.simulator.count;

/** Everything that costs energy, of one layer or of many. */
public record Activity(Work work, Time time, Counts counts) {}
