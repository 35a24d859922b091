package prunus.simulator.energy;

import prunus.simulator.memory.DramTraffic;
import prunus.simulator.timing.Accesses;

/**
 * What energy is the price of.
 *
 * @param accesses of the PE memories
 * @param macs multiply-adds performed
 * @param dram traffic
 */
public record Activity(Accesses accesses, long macs, DramTraffic dram) {}
