package prunus.hdl.circuits;

import prunus.hdl.Module;

/** Every kind of memory once. */
public final class Memories extends Module {
  public Memories() {
    super("Memories");
    var we = input("we");
    var re = input("re");
    var waddr = input("waddr", uint(3));
    var raddr = input("raddr", uint(3));
    var wdata = input("wdata", uint(8));

    var store = memory("store", 8, uint(8));
    when(we, () -> store.write(waddr, wdata));
    output("stored", store.readSync("stored_q", raddr, re));

    var file = memory("file", 8, uint(8));
    when(we, () -> file.write(waddr, wdata)).elseWhen(re, () -> file.write(raddr, lit(8, 7)));
    output("filed", file.readAsync("filed_now", raddr));

    var single = singlePort("single", 8, uint(8), "single_q");
    when(we, () -> single.write(waddr, wdata)).otherwise(() -> single.read(raddr));
    output("singled", single.data());

    var codes = rom("codes", sint(16), 1, -2, 300, 4);
    output("code", codes.readSync("code_q", raddr.truncate(2)));
    var table = rom("table_now", uint(4), 3, 1, 4, 1, 5, 9, 2, 6);
    output("entry", table.readAsync("entry_now", raddr));
  }
}
