`default_nettype none

module TargetAddress (  // TargetAddress
  input wire clk,
  input wire load,  // TargetAddress
  input wire next,  // TargetAddress
  input wire [12:0] first,  // TargetAddress
  input wire [12:0] last,  // TargetAddress
  input wire [13:0] capacity,  // TargetAddress
  input wire [15:0] words,  // TargetAddress
  input wire [12:0] pixel_step,  // TargetAddress
  output wire [12:0] address  // TargetAddress
);
  reg [12:0] at;  // TargetAddress
  reg [15:0] word;  // TargetAddress
  wire last_word;  // TargetAddress
  wire [12:0] next_address_sum;  // TargetAddress

  assign last_word = (word + 16'd1) == words;  // TargetAddress

  always @(posedge clk) begin
    if (load) begin
      at <= first;  // TargetAddress
      word <= 16'd0;  // TargetAddress
    end else if (next) begin
      at <= next_address_sum;  // TargetAddress
      if (last_word) begin
        word <= 16'd0;  // TargetAddress
      end else begin
        word <= word + 16'd1;  // TargetAddress
      end
    end
  end

  assign address = at;  // TargetAddress

  RingAdder next_address (  // TargetAddress
    .address(at),
    .step(last_word ? pixel_step : 13'd1),
    .last(last),
    .capacity(capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
