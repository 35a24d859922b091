`default_nettype none

module MapAddress (  // MapAddress
  input wire clk,
  input wire load,  // MapAddress
  input wire next,  // MapAddress
  input wire [12:0] first,  // MapAddress
  input wire [12:0] last,  // MapAddress
  input wire [13:0] capacity,  // MapAddress
  input wire [15:0] words,  // MapAddress
  input wire [12:0] pixel_step,  // MapAddress
  output wire [12:0] address  // MapAddress
);
  reg [12:0] at;  // MapAddress
  reg [15:0] word;  // MapAddress
  wire last_word;  // MapAddress
  wire [12:0] next_address_sum;  // MapAddress

  assign last_word = (word + 16'd1) == words;  // MapAddress

  always @(posedge clk) begin
    if (load) begin
      at <= first;  // MapAddress
      word <= 16'd0;  // MapAddress
    end else if (next) begin
      at <= next_address_sum;  // MapAddress
      if (last_word) begin
        word <= 16'd0;  // MapAddress
      end else begin
        word <= word + 16'd1;  // MapAddress
      end
    end
  end

  assign address = at;  // MapAddress

  RingAdder next_address (  // MapAddress
    .address(at),
    .step(last_word ? pixel_step : 13'd1),
    .last(last),
    .capacity(capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
