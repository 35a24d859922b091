`default_nettype none

module AccumulatorSweep (  // AccumulatorSweep
  input wire clk,
  input wire load,  // AccumulatorSweep
  input wire running,  // AccumulatorSweep
  input wire [10:0] first_row,  // AccumulatorSweep
  input wire [10:0] first_pixel,  // AccumulatorSweep
  input wire [15:0] width,  // AccumulatorSweep
  input wire [15:0] rows,  // AccumulatorSweep
  input wire [8:0] locals,  // AccumulatorSweep
  input wire [10:0] row_size,  // AccumulatorSweep
  input wire [10:0] channel_width,  // AccumulatorSweep
  output wire sweep_valid,  // Sweep.of
  output wire [10:0] sweep_address,  // Sweep.of
  output wire [7:0] sweep_local,  // Sweep.of
  output wire last  // AccumulatorSweep
);
  reg [15:0] row;  // AccumulatorSweep
  reg [15:0] pixel;  // AccumulatorSweep
  reg [8:0] channel;  // AccumulatorSweep
  reg [10:0] row_address;  // AccumulatorSweep
  reg [10:0] pixel_address;  // AccumulatorSweep
  reg [10:0] address;  // AccumulatorSweep
  wire last_local;  // AccumulatorSweep
  wire last_pixel;  // AccumulatorSweep
  wire last_row;  // AccumulatorSweep
  wire [10:0] next_row;  // AccumulatorSweep
  wire [10:0] row_begin;  // AccumulatorSweep
  wire [10:0] next_pixel;  // AccumulatorSweep

  assign last_local = (channel + 9'd1) == locals;  // AccumulatorSweep
  assign last_pixel = (pixel + 16'd1) == width;  // AccumulatorSweep
  assign last_row = (row + 16'd1) == rows;  // AccumulatorSweep
  assign next_row = load ? first_row : (row_address + row_size);  // AccumulatorSweep
  assign row_begin = next_row + first_pixel;  // AccumulatorSweep
  assign next_pixel = pixel_address + 11'd1;  // AccumulatorSweep

  always @(posedge clk) begin
    if (load) begin
      row <= 16'd0;  // AccumulatorSweep
      pixel <= 16'd0;  // AccumulatorSweep
      channel <= 9'd0;  // AccumulatorSweep
      row_address <= next_row;  // AccumulatorSweep
      pixel_address <= row_begin;  // AccumulatorSweep
      address <= row_begin;  // AccumulatorSweep
    end else if (running) begin
      if (!last_local) begin
        channel <= channel + 9'd1;  // AccumulatorSweep
        address <= address + channel_width;  // AccumulatorSweep
      end else if (!last_pixel) begin
        channel <= 9'd0;  // AccumulatorSweep
        pixel <= pixel + 16'd1;  // AccumulatorSweep
        pixel_address <= next_pixel;  // AccumulatorSweep
        address <= next_pixel;  // AccumulatorSweep
      end else begin
        channel <= 9'd0;  // AccumulatorSweep
        pixel <= 16'd0;  // AccumulatorSweep
        row <= row + 16'd1;  // AccumulatorSweep
        row_address <= next_row;  // AccumulatorSweep
        pixel_address <= row_begin;  // AccumulatorSweep
        address <= row_begin;  // AccumulatorSweep
      end
    end
  end

  assign sweep_valid = running;  // AccumulatorSweep
  assign sweep_address = address;  // AccumulatorSweep
  assign sweep_local = channel[7:0];  // AccumulatorSweep
  assign last = running && last_local && last_pixel && last_row;  // AccumulatorSweep
endmodule

`default_nettype wire
