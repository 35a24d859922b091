`default_nettype none

module WideWords8 (  // WideWords
  input wire clk,
  input wire [127:0] word,  // WideWords
  input wire [9:0] shift,  // WideWords
  output wire lane_any,  // WideWords
  output wire [15:0] shifted,  // WideWords
  output wire [127:0] sum,  // WideWords
  output wire signed_less,  // WideWords
  output wire [15:0] high  // WideWords
);
  reg [127:0] held;  // WideWords
  wire [127:0] shifted__1 = held >> shift;  // WideWords
  wire unused_ok;

  always @(posedge clk) begin
    held <= word;  // WideWords
  end

  assign lane_any = |held[31:16];  // WideWords
  assign shifted = shifted__1[15:0];  // WideWords
  assign sum = held + word;  // WideWords
  assign signed_less = $signed(held) < $signed(word);  // WideWords
  assign high = held[127:112];  // WideWords

  assign unused_ok = &{1'b0, shifted__1[127:16]};
endmodule

`default_nettype wire
