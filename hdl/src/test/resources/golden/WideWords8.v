`default_nettype none

module WideWords8 (  // WideWords.java:8
  input wire clk,
  input wire [127:0] word,  // WideWords.java:9
  input wire [9:0] shift,  // WideWords.java:10
  output wire lane_any,  // WideWords.java:12
  output wire [15:0] shifted,  // WideWords.java:13
  output wire [127:0] sum,  // WideWords.java:14
  output wire signed_less,  // WideWords.java:15
  output wire [15:0] high  // WideWords.java:16
);
  reg [127:0] held;  // WideWords.java:11
  wire [127:0] shifted__1 = held >> shift;  // WideWords.java:13
  wire unused_ok;

  always @(posedge clk) begin
    held <= word;  // WideWords.java:11
  end

  assign lane_any = |held[31:16];  // WideWords.java:12
  assign shifted = shifted__1[15:0];  // WideWords.java:13
  assign sum = held + word;  // WideWords.java:14
  assign signed_less = $signed(held) < $signed(word);  // WideWords.java:15
  assign high = held[127:112];  // WideWords.java:16

  assign unused_ok = &{1'b0, shifted__1[127:16]};
endmodule

`default_nettype wire
