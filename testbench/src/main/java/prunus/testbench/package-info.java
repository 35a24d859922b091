package prunus.testbench;
