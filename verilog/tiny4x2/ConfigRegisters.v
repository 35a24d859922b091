`default_nettype none

module ConfigRegisters (  // ConfigRegisters
  input wire clk,
  input wire write,  // ConfigRegisters
  input wire [6:0] address,  // ConfigRegisters
  input wire [31:0] data,  // ConfigRegisters
  output wire source_memory,  // ConfigRegisters
  output wire [12:0] source_address,  // ConfigRegisters
  output wire [12:0] source_last,  // ConfigRegisters
  output wire [13:0] source_capacity,  // ConfigRegisters
  output wire [12:0] source_step,  // ConfigRegisters
  output wire target_memory,  // ConfigRegisters
  output wire [12:0] target_address,  // ConfigRegisters
  output wire [12:0] target_last,  // ConfigRegisters
  output wire [13:0] target_capacity,  // ConfigRegisters
  output wire [15:0] target_words,  // ConfigRegisters
  output wire [12:0] target_step,  // ConfigRegisters
  output wire weight_half,  // ConfigRegisters
  output wire [31:0] scan_words,  // ConfigRegisters
  output wire [31:0] scan_pixel_words,  // ConfigRegisters
  output wire [15:0] scan_width,  // ConfigRegisters
  output wire scan_own,  // ConfigRegisters
  output wire [15:0] scan_row_stride,  // ConfigRegisters
  output wire [15:0] scan_pixel_stride,  // ConfigRegisters
  output wire [15:0] scan_row_phase,  // ConfigRegisters
  output wire [15:0] scan_pixel_phase,  // ConfigRegisters
  output wire [12:0] scan_column,  // ConfigRegisters
  output wire [12:0] scan_pixel_column,  // ConfigRegisters
  output wire [12:0] scan_word_step,  // ConfigRegisters
  output wire [12:0] scan_pixel_step,  // ConfigRegisters
  output wire [12:0] scan_row_step,  // ConfigRegisters
  output wire [10:0] scan_base,  // ConfigRegisters
  output wire [10:0] scan_pixel_base,  // ConfigRegisters
  output wire [10:0] scan_word_base,  // ConfigRegisters
  output wire [10:0] scan_minimum,  // ConfigRegisters
  output wire [10:0] row_size,  // ConfigRegisters
  output wire [10:0] sweep_address,  // ConfigRegisters
  output wire [10:0] sweep_pixel,  // ConfigRegisters
  output wire [15:0] sweep_width,  // ConfigRegisters
  output wire [15:0] sweep_rows,  // ConfigRegisters
  output wire [8:0] sweep_locals,  // ConfigRegisters
  output wire [10:0] channel_width,  // ConfigRegisters
  output wire add_other,  // ConfigRegisters
  output wire [5:0] other_shift,  // ConfigRegisters
  output wire [14:0] clamp,  // ConfigRegisters
  output wire relu,  // ConfigRegisters
  output wire pool_average,  // ConfigRegisters
  output wire pool_inside,  // ConfigRegisters
  output wire [16:0] pool_multiplier,  // ConfigRegisters
  output wire pool_second,  // ConfigRegisters
  output wire [3:0] pool_shift,  // ConfigRegisters
  output wire [3:0] second_shift,  // ConfigRegisters
  output wire second_memory,  // ConfigRegisters
  output wire [12:0] second_distance,  // ConfigRegisters
  output wire [15:0] pool_rows,  // ConfigRegisters
  output wire [15:0] pool_columns,  // ConfigRegisters
  output wire [15:0] pool_row_stride,  // ConfigRegisters
  output wire [15:0] pool_column_stride,  // ConfigRegisters
  output wire [15:0] pool_height,  // ConfigRegisters
  output wire [15:0] pool_width,  // ConfigRegisters
  output wire [15:0] pool_output_rows,  // ConfigRegisters
  output wire [15:0] pool_output_width,  // ConfigRegisters
  output wire [15:0] pool_row_end,  // ConfigRegisters
  output wire [15:0] pool_column_end,  // ConfigRegisters
  output wire [12:0] pool_pixel_step,  // ConfigRegisters
  output wire [12:0] pool_line_step,  // ConfigRegisters
  output wire [12:0] pool_column_partial,  // ConfigRegisters
  output wire [12:0] pool_column_step,  // ConfigRegisters
  output wire [12:0] pool_row_partial,  // ConfigRegisters
  output wire [12:0] pool_row_step,  // ConfigRegisters
  output wire split  // ConfigRegisters
);
  reg source_memory_q;  // ConfigRegisters
  reg [12:0] source_address_q;  // ConfigRegisters
  reg [12:0] source_last_q;  // ConfigRegisters
  reg [13:0] source_capacity_q;  // ConfigRegisters
  reg [12:0] source_step_q;  // ConfigRegisters
  reg target_memory_q;  // ConfigRegisters
  reg [12:0] target_address_q;  // ConfigRegisters
  reg [12:0] target_last_q;  // ConfigRegisters
  reg [13:0] target_capacity_q;  // ConfigRegisters
  reg [15:0] target_words_q;  // ConfigRegisters
  reg [12:0] target_step_q;  // ConfigRegisters
  reg weight_half_q;  // ConfigRegisters
  reg [31:0] scan_words_q;  // ConfigRegisters
  reg [31:0] scan_pixel_words_q;  // ConfigRegisters
  reg [15:0] scan_width_q;  // ConfigRegisters
  reg scan_own_q;  // ConfigRegisters
  reg [15:0] scan_row_stride_q;  // ConfigRegisters
  reg [15:0] scan_pixel_stride_q;  // ConfigRegisters
  reg [15:0] scan_row_phase_q;  // ConfigRegisters
  reg [15:0] scan_pixel_phase_q;  // ConfigRegisters
  reg [12:0] scan_column_q;  // ConfigRegisters
  reg [12:0] scan_pixel_column_q;  // ConfigRegisters
  reg [12:0] scan_word_step_q;  // ConfigRegisters
  reg [12:0] scan_pixel_step_q;  // ConfigRegisters
  reg [12:0] scan_row_step_q;  // ConfigRegisters
  reg [10:0] scan_base_q;  // ConfigRegisters
  reg [10:0] scan_pixel_base_q;  // ConfigRegisters
  reg [10:0] scan_word_base_q;  // ConfigRegisters
  reg [10:0] scan_minimum_q;  // ConfigRegisters
  reg [10:0] row_size_q;  // ConfigRegisters
  reg [10:0] sweep_address_q;  // ConfigRegisters
  reg [10:0] sweep_pixel_q;  // ConfigRegisters
  reg [15:0] sweep_width_q;  // ConfigRegisters
  reg [15:0] sweep_rows_q;  // ConfigRegisters
  reg [8:0] sweep_locals_q;  // ConfigRegisters
  reg [10:0] channel_width_q;  // ConfigRegisters
  reg add_other_q;  // ConfigRegisters
  reg [5:0] other_shift_q;  // ConfigRegisters
  reg [14:0] clamp_q;  // ConfigRegisters
  reg relu_q;  // ConfigRegisters
  reg pool_average_q;  // ConfigRegisters
  reg pool_inside_q;  // ConfigRegisters
  reg [16:0] pool_multiplier_q;  // ConfigRegisters
  reg pool_second_q;  // ConfigRegisters
  reg [3:0] pool_shift_q;  // ConfigRegisters
  reg [3:0] second_shift_q;  // ConfigRegisters
  reg second_memory_q;  // ConfigRegisters
  reg [12:0] second_distance_q;  // ConfigRegisters
  reg [15:0] pool_rows_q;  // ConfigRegisters
  reg [15:0] pool_columns_q;  // ConfigRegisters
  reg [15:0] pool_row_stride_q;  // ConfigRegisters
  reg [15:0] pool_column_stride_q;  // ConfigRegisters
  reg [15:0] pool_height_q;  // ConfigRegisters
  reg [15:0] pool_width_q;  // ConfigRegisters
  reg [15:0] pool_output_rows_q;  // ConfigRegisters
  reg [15:0] pool_output_width_q;  // ConfigRegisters
  reg [15:0] pool_row_end_q;  // ConfigRegisters
  reg [15:0] pool_column_end_q;  // ConfigRegisters
  reg [12:0] pool_pixel_step_q;  // ConfigRegisters
  reg [12:0] pool_line_step_q;  // ConfigRegisters
  reg [12:0] pool_column_partial_q;  // ConfigRegisters
  reg [12:0] pool_column_step_q;  // ConfigRegisters
  reg [12:0] pool_row_partial_q;  // ConfigRegisters
  reg [12:0] pool_row_step_q;  // ConfigRegisters
  reg split_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd0)) begin
      source_memory_q <= data[0];  // ConfigRegisters
    end
  end

  assign source_memory = source_memory_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd1)) begin
      source_address_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign source_address = source_address_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd2)) begin
      source_last_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign source_last = source_last_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd3)) begin
      source_capacity_q <= data[13:0];  // ConfigRegisters
    end
  end

  assign source_capacity = source_capacity_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd4)) begin
      source_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign source_step = source_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd5)) begin
      target_memory_q <= data[0];  // ConfigRegisters
    end
  end

  assign target_memory = target_memory_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd6)) begin
      target_address_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign target_address = target_address_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd7)) begin
      target_last_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign target_last = target_last_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd8)) begin
      target_capacity_q <= data[13:0];  // ConfigRegisters
    end
  end

  assign target_capacity = target_capacity_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd9)) begin
      target_words_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign target_words = target_words_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd10)) begin
      target_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign target_step = target_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd11)) begin
      weight_half_q <= data[0];  // ConfigRegisters
    end
  end

  assign weight_half = weight_half_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd12)) begin
      scan_words_q <= data;  // ConfigRegisters
    end
  end

  assign scan_words = scan_words_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd13)) begin
      scan_pixel_words_q <= data;  // ConfigRegisters
    end
  end

  assign scan_pixel_words = scan_pixel_words_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd14)) begin
      scan_width_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign scan_width = scan_width_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd15)) begin
      scan_own_q <= data[0];  // ConfigRegisters
    end
  end

  assign scan_own = scan_own_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd16)) begin
      scan_row_stride_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign scan_row_stride = scan_row_stride_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd17)) begin
      scan_pixel_stride_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign scan_pixel_stride = scan_pixel_stride_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd18)) begin
      scan_row_phase_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign scan_row_phase = scan_row_phase_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd19)) begin
      scan_pixel_phase_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign scan_pixel_phase = scan_pixel_phase_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd20)) begin
      scan_column_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign scan_column = scan_column_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd21)) begin
      scan_pixel_column_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign scan_pixel_column = scan_pixel_column_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd22)) begin
      scan_word_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign scan_word_step = scan_word_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd23)) begin
      scan_pixel_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign scan_pixel_step = scan_pixel_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd24)) begin
      scan_row_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign scan_row_step = scan_row_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd25)) begin
      scan_base_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign scan_base = scan_base_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd26)) begin
      scan_pixel_base_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign scan_pixel_base = scan_pixel_base_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd27)) begin
      scan_word_base_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign scan_word_base = scan_word_base_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd28)) begin
      scan_minimum_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign scan_minimum = scan_minimum_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd29)) begin
      row_size_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign row_size = row_size_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd30)) begin
      sweep_address_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign sweep_address = sweep_address_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd31)) begin
      sweep_pixel_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign sweep_pixel = sweep_pixel_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd32)) begin
      sweep_width_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign sweep_width = sweep_width_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd33)) begin
      sweep_rows_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign sweep_rows = sweep_rows_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd34)) begin
      sweep_locals_q <= data[8:0];  // ConfigRegisters
    end
  end

  assign sweep_locals = sweep_locals_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd35)) begin
      channel_width_q <= data[10:0];  // ConfigRegisters
    end
  end

  assign channel_width = channel_width_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd36)) begin
      add_other_q <= data[0];  // ConfigRegisters
    end
  end

  assign add_other = add_other_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd37)) begin
      other_shift_q <= data[5:0];  // ConfigRegisters
    end
  end

  assign other_shift = other_shift_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd38)) begin
      clamp_q <= data[14:0];  // ConfigRegisters
    end
  end

  assign clamp = clamp_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd39)) begin
      relu_q <= data[0];  // ConfigRegisters
    end
  end

  assign relu = relu_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd40)) begin
      pool_average_q <= data[0];  // ConfigRegisters
    end
  end

  assign pool_average = pool_average_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd41)) begin
      pool_inside_q <= data[0];  // ConfigRegisters
    end
  end

  assign pool_inside = pool_inside_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd42)) begin
      pool_multiplier_q <= data[16:0];  // ConfigRegisters
    end
  end

  assign pool_multiplier = pool_multiplier_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd43)) begin
      pool_second_q <= data[0];  // ConfigRegisters
    end
  end

  assign pool_second = pool_second_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd44)) begin
      pool_shift_q <= data[3:0];  // ConfigRegisters
    end
  end

  assign pool_shift = pool_shift_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd45)) begin
      second_shift_q <= data[3:0];  // ConfigRegisters
    end
  end

  assign second_shift = second_shift_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd46)) begin
      second_memory_q <= data[0];  // ConfigRegisters
    end
  end

  assign second_memory = second_memory_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd47)) begin
      second_distance_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign second_distance = second_distance_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd48)) begin
      pool_rows_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_rows = pool_rows_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd49)) begin
      pool_columns_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_columns = pool_columns_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd50)) begin
      pool_row_stride_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_row_stride = pool_row_stride_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd51)) begin
      pool_column_stride_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_column_stride = pool_column_stride_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd52)) begin
      pool_height_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_height = pool_height_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd53)) begin
      pool_width_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_width = pool_width_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd54)) begin
      pool_output_rows_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_output_rows = pool_output_rows_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd55)) begin
      pool_output_width_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_output_width = pool_output_width_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd56)) begin
      pool_row_end_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_row_end = pool_row_end_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd57)) begin
      pool_column_end_q <= data[15:0];  // ConfigRegisters
    end
  end

  assign pool_column_end = pool_column_end_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd58)) begin
      pool_pixel_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign pool_pixel_step = pool_pixel_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd59)) begin
      pool_line_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign pool_line_step = pool_line_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd60)) begin
      pool_column_partial_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign pool_column_partial = pool_column_partial_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd61)) begin
      pool_column_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign pool_column_step = pool_column_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd62)) begin
      pool_row_partial_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign pool_row_partial = pool_row_partial_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd63)) begin
      pool_row_step_q <= data[12:0];  // ConfigRegisters
    end
  end

  assign pool_row_step = pool_row_step_q;  // ConfigRegisters

  always @(posedge clk) begin
    if (write && (address == 7'd64)) begin
      split_q <= data[0];  // ConfigRegisters
    end
  end

  assign split = split_q;  // ConfigRegisters
endmodule

`default_nettype wire
