package prunus.hdl.ir;

/** A port of an instance or memory and the signal of the enclosing module on it. */
public record Pin(String port, Signal signal) {}
