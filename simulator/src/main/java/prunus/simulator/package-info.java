package prunus.simulator;
