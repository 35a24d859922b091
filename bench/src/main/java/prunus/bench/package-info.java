package prunus.bench;
