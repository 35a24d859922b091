`default_nettype none

module Counter8 (  // Counter.java:13
  input wire clk,
  input wire rst,
  input wire en,  // Counter.java:14
  output wire [7:0] count  // Counter.java:15
);
  reg [7:0] value;  // Counter.java:16

  always @(posedge clk) begin
    if (rst) begin
      value <= 8'd0;  // Counter.java:16
    end else if (en) begin
      value <= value + 8'd1;  // Counter.java:17
    end
  end

  assign count = value;  // Counter.java:18
endmodule

`default_nettype wire
