package prunus.cli;
