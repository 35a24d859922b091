`default_nettype none

module ScanCoordinates (  // ScanCoordinates
  input wire clk,
  input wire load,  // ScanCoordinates
  input wire next,  // ScanCoordinates
  input wire [31:0] pixel_words,  // ScanCoordinates
  input wire [15:0] width,  // ScanCoordinates
  input wire [15:0] row_stride,  // ScanCoordinates
  input wire [15:0] pixel_stride,  // ScanCoordinates
  input wire [15:0] row_phase,  // ScanCoordinates
  input wire [15:0] pixel_phase,  // ScanCoordinates
  input wire [12:0] first_column,  // ScanCoordinates
  input wire [12:0] pixel_column,  // ScanCoordinates
  input wire [12:0] word_step,  // ScanCoordinates
  input wire [12:0] pixel_step,  // ScanCoordinates
  input wire [12:0] row_step,  // ScanCoordinates
  input wire [10:0] first_base,  // ScanCoordinates
  input wire [10:0] pixel_base,  // ScanCoordinates
  input wire [10:0] word_base,  // ScanCoordinates
  input wire [10:0] first_minimum,  // ScanCoordinates
  input wire [10:0] row_size,  // ScanCoordinates
  output wire [12:0] column,  // ScanCoordinates
  output wire [10:0] base,  // ScanCoordinates
  output wire [10:0] minimum  // ScanCoordinates
);
  reg [31:0] word;  // ScanCoordinates
  reg [15:0] x;  // ScanCoordinates
  reg [15:0] x_phase;  // ScanCoordinates
  reg [15:0] y_phase;  // ScanCoordinates
  reg [12:0] row_column;  // ScanCoordinates
  reg [12:0] pixel_column_q;  // ScanCoordinates
  reg [12:0] column_q;  // ScanCoordinates
  reg [10:0] row_base;  // ScanCoordinates
  reg [10:0] pixel_base_q;  // ScanCoordinates
  reg [10:0] base_q;  // ScanCoordinates
  reg [10:0] minimum_q;  // ScanCoordinates
  wire last_word;  // ScanCoordinates
  wire last_pixel;  // ScanCoordinates
  wire last_pixel_phase;  // ScanCoordinates
  wire last_row_phase;  // ScanCoordinates
  reg [12:0] new_row_column;  // ScanCoordinates
  reg [10:0] new_row_base;  // ScanCoordinates
  wire begin_row;  // ScanCoordinates
  wire [12:0] first_of_row;  // ScanCoordinates
  wire [10:0] base_of_row;  // ScanCoordinates
  wire [12:0] next_pixel;  // ScanCoordinates
  wire [10:0] next_base;  // ScanCoordinates

  assign last_word = (word + 32'd1) == pixel_words;  // ScanCoordinates
  assign last_pixel = (x + 16'd1) == width;  // ScanCoordinates
  assign last_pixel_phase = (x_phase + 16'd1) == pixel_stride;  // ScanCoordinates
  assign last_row_phase = (y_phase + 16'd1) == row_stride;  // ScanCoordinates

  always @* begin
    if (load) begin
      new_row_column = first_column;  // ScanCoordinates
      new_row_base = first_base;  // ScanCoordinates
    end else if (last_row_phase) begin
      new_row_column = 13'd0;  // ScanCoordinates
      new_row_base = row_base + row_size;  // ScanCoordinates
    end else begin
      new_row_column = row_column + row_step;  // ScanCoordinates
      new_row_base = row_base;  // ScanCoordinates
    end
  end

  assign begin_row = load || (next && last_word && last_pixel);  // ScanCoordinates
  assign first_of_row = new_row_column + pixel_column;  // ScanCoordinates
  assign base_of_row = new_row_base + pixel_base;  // ScanCoordinates
  assign next_pixel = last_pixel_phase ? row_column : (pixel_column_q + pixel_step);  // ScanCoordinates
  assign next_base = last_pixel_phase ? (pixel_base_q + 11'd1) : pixel_base_q;  // ScanCoordinates

  always @(posedge clk) begin
    if (begin_row) begin
      word <= 32'd0;  // ScanCoordinates
      x <= 16'd0;  // ScanCoordinates
      x_phase <= pixel_phase;  // ScanCoordinates
      row_column <= new_row_column;  // ScanCoordinates
      pixel_column_q <= first_of_row;  // ScanCoordinates
      column_q <= first_of_row;  // ScanCoordinates
      row_base <= new_row_base;  // ScanCoordinates
      pixel_base_q <= base_of_row;  // ScanCoordinates
      base_q <= base_of_row;  // ScanCoordinates
    end else if (next && last_word) begin
      word <= 32'd0;  // ScanCoordinates
      x <= x + 16'd1;  // ScanCoordinates
      pixel_column_q <= next_pixel;  // ScanCoordinates
      column_q <= next_pixel;  // ScanCoordinates
      pixel_base_q <= next_base;  // ScanCoordinates
      base_q <= next_base;  // ScanCoordinates
      if (last_pixel_phase) begin
        x_phase <= 16'd0;  // ScanCoordinates
      end else begin
        x_phase <= x_phase + 16'd1;  // ScanCoordinates
      end
    end else if (next) begin
      word <= word + 32'd1;  // ScanCoordinates
      column_q <= column_q + word_step;  // ScanCoordinates
      base_q <= base_q + word_base;  // ScanCoordinates
    end
  end

  always @(posedge clk) begin
    if (load) begin
      y_phase <= row_phase;  // ScanCoordinates
      minimum_q <= first_minimum;  // ScanCoordinates
    end else if (begin_row) begin
      if (last_row_phase) begin
        y_phase <= 16'd0;  // ScanCoordinates
        if (minimum_q != 11'd0) begin
          minimum_q <= minimum_q - row_size;  // ScanCoordinates
        end
      end else begin
        y_phase <= y_phase + 16'd1;  // ScanCoordinates
      end
    end
  end

  assign column = column_q;  // ScanCoordinates
  assign base = base_q;  // ScanCoordinates
  assign minimum = minimum_q;  // ScanCoordinates
endmodule

`default_nettype wire
