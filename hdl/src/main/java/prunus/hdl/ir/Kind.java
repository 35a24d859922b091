package prunus.hdl.ir;

/** How the bits of a value are read. */
public enum Kind {
  UINT,
  SINT,
  BOOL
}
