`default_nettype none

module RingAdder (  // RingAdder
  input wire [12:0] address,  // RingAdder
  input wire [12:0] step,  // RingAdder
  input wire [12:0] last,  // RingAdder
  input wire [13:0] capacity,  // RingAdder
  output wire [12:0] sum  // RingAdder
);
  wire [13:0] plain;  // RingAdder
  wire [13:0] wrapped;  // RingAdder
  wire [13:0] chosen;  // RingAdder
  wire unused_ok;

  assign plain = {1'd0, address} + {1'd0, step};  // RingAdder
  assign wrapped = plain - capacity;  // RingAdder
  assign chosen = (plain > {1'd0, last}) ? wrapped : plain;  // RingAdder
  assign sum = chosen[12:0];  // RingAdder

  assign unused_ok = &{1'b0, chosen[13]};
endmodule

`default_nettype wire
