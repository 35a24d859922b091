`default_nettype none

module Reciprocal (  // Reciprocal
  input wire clk,
  input wire valid,  // Reciprocal
  input wire first,  // Reciprocal
  input wire count_inside,  // Reciprocal
  input wire [16:0] fixed,  // Reciprocal
  output wire [16:0] multiplier  // Reciprocal
);
  reg [5:0] earlier;  // Reciprocal
  wire [5:0] index;  // Reciprocal
  reg [16:0] chosen;  // Reciprocal
  wire [16:0] counted;  // Reciprocal

  assign index = first ? 6'd0 : (earlier + 6'd1);  // Reciprocal

  always @(posedge clk) begin
    if (valid) begin
      earlier <= index;  // Reciprocal
      chosen <= count_inside ? counted : fixed;  // Reciprocal
    end
  end

  assign multiplier = chosen;  // Reciprocal

  rom_async #(
    .WIDTH(17),
    .ADDRESS(6),
    .CONTENTS({
      17'h400,  // 63
      17'h410,  // 62
      17'h421,  // 61
      17'h432,  // 60
      17'h444,  // 59
      17'h457,  // 58
      17'h46a,  // 57
      17'h47e,  // 56
      17'h492,  // 55
      17'h4a8,  // 54
      17'h4be,  // 53
      17'h4d5,  // 52
      17'h4ec,  // 51
      17'h505,  // 50
      17'h51f,  // 49
      17'h539,  // 48
      17'h555,  // 47
      17'h572,  // 46
      17'h591,  // 45
      17'h5b0,  // 44
      17'h5d1,  // 43
      17'h5f4,  // 42
      17'h618,  // 41
      17'h63e,  // 40
      17'h666,  // 39
      17'h690,  // 38
      17'h6bd,  // 37
      17'h6eb,  // 36
      17'h71c,  // 35
      17'h750,  // 34
      17'h788,  // 33
      17'h7c2,  // 32
      17'h800,  // 31
      17'h842,  // 30
      17'h889,  // 29
      17'h8d4,  // 28
      17'h925,  // 27
      17'h97b,  // 26
      17'h9d9,  // 25
      17'ha3d,  // 24
      17'haab,  // 23
      17'hb21,  // 22
      17'hba3,  // 21
      17'hc31,  // 20
      17'hccd,  // 19
      17'hd79,  // 18
      17'he39,  // 17
      17'hf0f,  // 16
      17'h1000,  // 15
      17'h1111,  // 14
      17'h1249,  // 13
      17'h13b1,  // 12
      17'h1555,  // 11
      17'h1746,  // 10
      17'h199a,  // 9
      17'h1c72,  // 8
      17'h2000,  // 7
      17'h2492,  // 6
      17'h2aab,  // 5
      17'h3333,  // 4
      17'h4000,  // 3
      17'h5555,  // 2
      17'h8000,  // 1
      17'h10000  // 0
    })
  ) reciprocals (  // Reciprocal
    .raddr(index),
    .rdata(counted)
  );
endmodule

`default_nettype wire
