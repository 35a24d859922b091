`default_nettype none

module PrunusArray (  // PrunusArray.java:51
  input wire clk,
  input wire rst,
  input wire cfg_write,  // PrunusArray.java:78
  input wire [5:0] cfg_address,  // PrunusArray.java:79
  input wire [31:0] cfg_data,  // PrunusArray.java:80
  input wire start,  // PrunusArray.java:88
  input wire [1:0] command,  // PrunusArray.java:89
  output wire busy,  // PrunusArray.java:94
  output wire bus_push,  // PrunusArray.java:138
  output wire [63:0] bus_pop,  // PrunusArray.java:139
  input wire dma_write,  // PrunusArray.java:177
  input wire dma_read,  // PrunusArray.java:178
  input wire dma_memory,  // PrunusArray.java:179
  input wire [12:0] dma_address,  // PrunusArray.java:180
  input wire [1023:0] dma_data,  // PrunusArray.java:181
  input wire acc_read,  // PrunusArray.java:182
  input wire [10:0] acc_address,  // PrunusArray.java:183
  output wire [1023:0] dma_word,  // PrunusArray.java:237
  output wire [2047:0] acc_word,  // PrunusArray.java:238
  input wire load_write,  // PrunusArray.java:252
  input wire load_all,  // PrunusArray.java:253
  input wire [5:0] load_pe,  // PrunusArray.java:254
  input wire [2:0] load_target,  // PrunusArray.java:255
  input wire [13:0] load_address,  // PrunusArray.java:256
  input wire [63:0] load_data,  // PrunusArray.java:257
  input wire [3:0] counter_number,  // PrunusArray.java:268
  input wire [5:0] counter_pe,  // PrunusArray.java:269
  output wire [31:0] counter_value  // PrunusArray.java:289
);
  wire registers_source_memory;  // PrunusArray.java:54
  wire [12:0] registers_source_address;  // PrunusArray.java:54
  wire [12:0] registers_source_last;  // PrunusArray.java:54
  wire [13:0] registers_source_capacity;  // PrunusArray.java:54
  wire registers_target_memory;  // PrunusArray.java:54
  wire [12:0] registers_target_address;  // PrunusArray.java:54
  wire [12:0] registers_target_last;  // PrunusArray.java:54
  wire [13:0] registers_target_capacity;  // PrunusArray.java:54
  wire [15:0] registers_target_words;  // PrunusArray.java:54
  wire [12:0] registers_target_step;  // PrunusArray.java:54
  wire registers_weight_half;  // PrunusArray.java:54
  wire [31:0] registers_scan_words;  // PrunusArray.java:54
  wire [31:0] registers_scan_pixel_words;  // PrunusArray.java:54
  wire [15:0] registers_scan_width;  // PrunusArray.java:54
  wire [15:0] registers_scan_stride;  // PrunusArray.java:54
  wire [15:0] registers_scan_row_phase;  // PrunusArray.java:54
  wire [15:0] registers_scan_pixel_phase;  // PrunusArray.java:54
  wire [12:0] registers_scan_column;  // PrunusArray.java:54
  wire [12:0] registers_scan_pixel_column;  // PrunusArray.java:54
  wire [12:0] registers_scan_pixel_step;  // PrunusArray.java:54
  wire [12:0] registers_scan_row_step;  // PrunusArray.java:54
  wire [10:0] registers_scan_base;  // PrunusArray.java:54
  wire [10:0] registers_scan_pixel_base;  // PrunusArray.java:54
  wire [10:0] registers_scan_minimum;  // PrunusArray.java:54
  wire [10:0] registers_row_size;  // PrunusArray.java:54
  wire [10:0] registers_sweep_address;  // PrunusArray.java:54
  wire [10:0] registers_sweep_pixel;  // PrunusArray.java:54
  wire [15:0] registers_sweep_width;  // PrunusArray.java:54
  wire [15:0] registers_sweep_rows;  // PrunusArray.java:54
  wire [8:0] registers_sweep_locals;  // PrunusArray.java:54
  wire [10:0] registers_channel_width;  // PrunusArray.java:54
  wire [4:0] registers_shift;  // PrunusArray.java:54
  wire [14:0] registers_clamp;  // PrunusArray.java:54
  wire registers_relu;  // PrunusArray.java:54
  wire registers_pool_average;  // PrunusArray.java:54
  wire [16:0] registers_pool_multiplier;  // PrunusArray.java:54
  wire [15:0] registers_pool_rows;  // PrunusArray.java:54
  wire [15:0] registers_pool_columns;  // PrunusArray.java:54
  wire [15:0] registers_pool_stride;  // PrunusArray.java:54
  wire [15:0] registers_pool_height;  // PrunusArray.java:54
  wire [15:0] registers_pool_width;  // PrunusArray.java:54
  wire [15:0] registers_pool_output_rows;  // PrunusArray.java:54
  wire [15:0] registers_pool_output_width;  // PrunusArray.java:54
  wire [15:0] registers_pool_row_end;  // PrunusArray.java:54
  wire [15:0] registers_pool_column_end;  // PrunusArray.java:54
  wire [12:0] registers_pool_pixel_step;  // PrunusArray.java:54
  wire [12:0] registers_pool_line_step;  // PrunusArray.java:54
  wire [12:0] registers_pool_column_partial;  // PrunusArray.java:54
  wire [12:0] registers_pool_column_step;  // PrunusArray.java:54
  wire [12:0] registers_pool_row_partial;  // PrunusArray.java:54
  wire [12:0] registers_pool_row_step;  // PrunusArray.java:54
  wire sequencer_load;  // PrunusArray.java:55
  wire sequencer_busy;  // PrunusArray.java:55
  wire sequencer_sweeping;  // PrunusArray.java:55
  wire sequencer_streaming;  // PrunusArray.java:55
  wire sequencer_draining;  // PrunusArray.java:55
  wire sequencer_pooling;  // PrunusArray.java:55
  wire sequencer_waits_by_peer;  // PrunusArray.java:55
  wire sequencer_waits_by_scan;  // PrunusArray.java:55
  wire sequencer_waits_at_barrier;  // PrunusArray.java:55
  wire sequencer_initialised;  // PrunusArray.java:55
  wire sequencer_drained;  // PrunusArray.java:55
  wire sequencer_filled;  // PrunusArray.java:55
  wire scanner_read;  // PrunusArray.java:56
  wire [12:0] scanner_address;  // PrunusArray.java:56
  wire scanner_offer;  // PrunusArray.java:56
  wire scanner_push;  // PrunusArray.java:56
  wire [12:0] scanner_item_column;  // PrunusArray.java:56
  wire signed [15:0] scanner_item_activation;  // PrunusArray.java:56
  wire [10:0] scanner_item_base;  // PrunusArray.java:56
  wire [10:0] scanner_item_minimum;  // PrunusArray.java:56
  wire scanner_words_left;  // PrunusArray.java:56
  wire scanner_word_passed;  // PrunusArray.java:56
  wire sweep_sweep_valid;  // PrunusArray.java:57
  wire [10:0] sweep_sweep_address;  // PrunusArray.java:57
  wire [7:0] sweep_sweep_local;  // PrunusArray.java:57
  wire sweep_last;  // PrunusArray.java:57
  wire [12:0] pool_sweep_address;  // PrunusArray.java:58
  wire pool_sweep_first;  // PrunusArray.java:58
  wire pool_sweep_last;  // PrunusArray.java:58
  wire pool_sweep_final_one;  // PrunusArray.java:58
  wire [12:0] target_address;  // PrunusArray.java:59
  wire pe0_control_relu;  // PrunusArray.java:61
  wire pe0_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe0_dma_data;  // PrunusArray.java:61
  wire pe0_full;  // PrunusArray.java:61
  wire pe0_pop;  // PrunusArray.java:61
  wire pe0_idle;  // PrunusArray.java:61
  wire signed [31:0] pe0_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe0_activation;  // PrunusArray.java:61
  wire [31:0] pe0_counter;  // PrunusArray.java:61
  wire pe1_control_relu;  // PrunusArray.java:61
  wire pe1_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe1_dma_data;  // PrunusArray.java:61
  wire pe1_full;  // PrunusArray.java:61
  wire pe1_pop;  // PrunusArray.java:61
  wire pe1_idle;  // PrunusArray.java:61
  wire signed [31:0] pe1_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe1_activation;  // PrunusArray.java:61
  wire [31:0] pe1_counter;  // PrunusArray.java:61
  wire pe2_control_relu;  // PrunusArray.java:61
  wire pe2_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe2_dma_data;  // PrunusArray.java:61
  wire pe2_full;  // PrunusArray.java:61
  wire pe2_pop;  // PrunusArray.java:61
  wire pe2_idle;  // PrunusArray.java:61
  wire signed [31:0] pe2_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe2_activation;  // PrunusArray.java:61
  wire [31:0] pe2_counter;  // PrunusArray.java:61
  wire pe3_control_relu;  // PrunusArray.java:61
  wire pe3_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe3_dma_data;  // PrunusArray.java:61
  wire pe3_full;  // PrunusArray.java:61
  wire pe3_pop;  // PrunusArray.java:61
  wire pe3_idle;  // PrunusArray.java:61
  wire signed [31:0] pe3_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe3_activation;  // PrunusArray.java:61
  wire [31:0] pe3_counter;  // PrunusArray.java:61
  wire pe4_control_relu;  // PrunusArray.java:61
  wire pe4_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe4_dma_data;  // PrunusArray.java:61
  wire pe4_full;  // PrunusArray.java:61
  wire pe4_pop;  // PrunusArray.java:61
  wire pe4_idle;  // PrunusArray.java:61
  wire signed [31:0] pe4_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe4_activation;  // PrunusArray.java:61
  wire [31:0] pe4_counter;  // PrunusArray.java:61
  wire pe5_control_relu;  // PrunusArray.java:61
  wire pe5_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe5_dma_data;  // PrunusArray.java:61
  wire pe5_full;  // PrunusArray.java:61
  wire pe5_pop;  // PrunusArray.java:61
  wire pe5_idle;  // PrunusArray.java:61
  wire signed [31:0] pe5_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe5_activation;  // PrunusArray.java:61
  wire [31:0] pe5_counter;  // PrunusArray.java:61
  wire pe6_control_relu;  // PrunusArray.java:61
  wire pe6_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe6_dma_data;  // PrunusArray.java:61
  wire pe6_full;  // PrunusArray.java:61
  wire pe6_pop;  // PrunusArray.java:61
  wire pe6_idle;  // PrunusArray.java:61
  wire signed [31:0] pe6_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe6_activation;  // PrunusArray.java:61
  wire [31:0] pe6_counter;  // PrunusArray.java:61
  wire pe7_control_relu;  // PrunusArray.java:61
  wire pe7_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe7_dma_data;  // PrunusArray.java:61
  wire pe7_full;  // PrunusArray.java:61
  wire pe7_pop;  // PrunusArray.java:61
  wire pe7_idle;  // PrunusArray.java:61
  wire signed [31:0] pe7_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe7_activation;  // PrunusArray.java:61
  wire [31:0] pe7_counter;  // PrunusArray.java:61
  wire pe8_control_relu;  // PrunusArray.java:61
  wire pe8_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe8_dma_data;  // PrunusArray.java:61
  wire pe8_full;  // PrunusArray.java:61
  wire pe8_pop;  // PrunusArray.java:61
  wire pe8_idle;  // PrunusArray.java:61
  wire signed [31:0] pe8_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe8_activation;  // PrunusArray.java:61
  wire [31:0] pe8_counter;  // PrunusArray.java:61
  wire pe9_control_relu;  // PrunusArray.java:61
  wire pe9_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe9_dma_data;  // PrunusArray.java:61
  wire pe9_full;  // PrunusArray.java:61
  wire pe9_pop;  // PrunusArray.java:61
  wire pe9_idle;  // PrunusArray.java:61
  wire signed [31:0] pe9_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe9_activation;  // PrunusArray.java:61
  wire [31:0] pe9_counter;  // PrunusArray.java:61
  wire pe10_control_relu;  // PrunusArray.java:61
  wire pe10_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe10_dma_data;  // PrunusArray.java:61
  wire pe10_full;  // PrunusArray.java:61
  wire pe10_pop;  // PrunusArray.java:61
  wire pe10_idle;  // PrunusArray.java:61
  wire signed [31:0] pe10_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe10_activation;  // PrunusArray.java:61
  wire [31:0] pe10_counter;  // PrunusArray.java:61
  wire pe11_control_relu;  // PrunusArray.java:61
  wire pe11_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe11_dma_data;  // PrunusArray.java:61
  wire pe11_full;  // PrunusArray.java:61
  wire pe11_pop;  // PrunusArray.java:61
  wire pe11_idle;  // PrunusArray.java:61
  wire signed [31:0] pe11_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe11_activation;  // PrunusArray.java:61
  wire [31:0] pe11_counter;  // PrunusArray.java:61
  wire pe12_control_relu;  // PrunusArray.java:61
  wire pe12_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe12_dma_data;  // PrunusArray.java:61
  wire pe12_full;  // PrunusArray.java:61
  wire pe12_pop;  // PrunusArray.java:61
  wire pe12_idle;  // PrunusArray.java:61
  wire signed [31:0] pe12_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe12_activation;  // PrunusArray.java:61
  wire [31:0] pe12_counter;  // PrunusArray.java:61
  wire pe13_control_relu;  // PrunusArray.java:61
  wire pe13_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe13_dma_data;  // PrunusArray.java:61
  wire pe13_full;  // PrunusArray.java:61
  wire pe13_pop;  // PrunusArray.java:61
  wire pe13_idle;  // PrunusArray.java:61
  wire signed [31:0] pe13_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe13_activation;  // PrunusArray.java:61
  wire [31:0] pe13_counter;  // PrunusArray.java:61
  wire pe14_control_relu;  // PrunusArray.java:61
  wire pe14_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe14_dma_data;  // PrunusArray.java:61
  wire pe14_full;  // PrunusArray.java:61
  wire pe14_pop;  // PrunusArray.java:61
  wire pe14_idle;  // PrunusArray.java:61
  wire signed [31:0] pe14_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe14_activation;  // PrunusArray.java:61
  wire [31:0] pe14_counter;  // PrunusArray.java:61
  wire pe15_control_relu;  // PrunusArray.java:61
  wire pe15_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe15_dma_data;  // PrunusArray.java:61
  wire pe15_full;  // PrunusArray.java:61
  wire pe15_pop;  // PrunusArray.java:61
  wire pe15_idle;  // PrunusArray.java:61
  wire signed [31:0] pe15_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe15_activation;  // PrunusArray.java:61
  wire [31:0] pe15_counter;  // PrunusArray.java:61
  wire pe16_control_relu;  // PrunusArray.java:61
  wire pe16_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe16_dma_data;  // PrunusArray.java:61
  wire pe16_full;  // PrunusArray.java:61
  wire pe16_pop;  // PrunusArray.java:61
  wire pe16_idle;  // PrunusArray.java:61
  wire signed [31:0] pe16_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe16_activation;  // PrunusArray.java:61
  wire [31:0] pe16_counter;  // PrunusArray.java:61
  wire pe17_control_relu;  // PrunusArray.java:61
  wire pe17_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe17_dma_data;  // PrunusArray.java:61
  wire pe17_full;  // PrunusArray.java:61
  wire pe17_pop;  // PrunusArray.java:61
  wire pe17_idle;  // PrunusArray.java:61
  wire signed [31:0] pe17_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe17_activation;  // PrunusArray.java:61
  wire [31:0] pe17_counter;  // PrunusArray.java:61
  wire pe18_control_relu;  // PrunusArray.java:61
  wire pe18_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe18_dma_data;  // PrunusArray.java:61
  wire pe18_full;  // PrunusArray.java:61
  wire pe18_pop;  // PrunusArray.java:61
  wire pe18_idle;  // PrunusArray.java:61
  wire signed [31:0] pe18_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe18_activation;  // PrunusArray.java:61
  wire [31:0] pe18_counter;  // PrunusArray.java:61
  wire pe19_control_relu;  // PrunusArray.java:61
  wire pe19_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe19_dma_data;  // PrunusArray.java:61
  wire pe19_full;  // PrunusArray.java:61
  wire pe19_pop;  // PrunusArray.java:61
  wire pe19_idle;  // PrunusArray.java:61
  wire signed [31:0] pe19_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe19_activation;  // PrunusArray.java:61
  wire [31:0] pe19_counter;  // PrunusArray.java:61
  wire pe20_control_relu;  // PrunusArray.java:61
  wire pe20_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe20_dma_data;  // PrunusArray.java:61
  wire pe20_full;  // PrunusArray.java:61
  wire pe20_pop;  // PrunusArray.java:61
  wire pe20_idle;  // PrunusArray.java:61
  wire signed [31:0] pe20_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe20_activation;  // PrunusArray.java:61
  wire [31:0] pe20_counter;  // PrunusArray.java:61
  wire pe21_control_relu;  // PrunusArray.java:61
  wire pe21_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe21_dma_data;  // PrunusArray.java:61
  wire pe21_full;  // PrunusArray.java:61
  wire pe21_pop;  // PrunusArray.java:61
  wire pe21_idle;  // PrunusArray.java:61
  wire signed [31:0] pe21_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe21_activation;  // PrunusArray.java:61
  wire [31:0] pe21_counter;  // PrunusArray.java:61
  wire pe22_control_relu;  // PrunusArray.java:61
  wire pe22_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe22_dma_data;  // PrunusArray.java:61
  wire pe22_full;  // PrunusArray.java:61
  wire pe22_pop;  // PrunusArray.java:61
  wire pe22_idle;  // PrunusArray.java:61
  wire signed [31:0] pe22_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe22_activation;  // PrunusArray.java:61
  wire [31:0] pe22_counter;  // PrunusArray.java:61
  wire pe23_control_relu;  // PrunusArray.java:61
  wire pe23_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe23_dma_data;  // PrunusArray.java:61
  wire pe23_full;  // PrunusArray.java:61
  wire pe23_pop;  // PrunusArray.java:61
  wire pe23_idle;  // PrunusArray.java:61
  wire signed [31:0] pe23_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe23_activation;  // PrunusArray.java:61
  wire [31:0] pe23_counter;  // PrunusArray.java:61
  wire pe24_control_relu;  // PrunusArray.java:61
  wire pe24_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe24_dma_data;  // PrunusArray.java:61
  wire pe24_full;  // PrunusArray.java:61
  wire pe24_pop;  // PrunusArray.java:61
  wire pe24_idle;  // PrunusArray.java:61
  wire signed [31:0] pe24_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe24_activation;  // PrunusArray.java:61
  wire [31:0] pe24_counter;  // PrunusArray.java:61
  wire pe25_control_relu;  // PrunusArray.java:61
  wire pe25_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe25_dma_data;  // PrunusArray.java:61
  wire pe25_full;  // PrunusArray.java:61
  wire pe25_pop;  // PrunusArray.java:61
  wire pe25_idle;  // PrunusArray.java:61
  wire signed [31:0] pe25_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe25_activation;  // PrunusArray.java:61
  wire [31:0] pe25_counter;  // PrunusArray.java:61
  wire pe26_control_relu;  // PrunusArray.java:61
  wire pe26_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe26_dma_data;  // PrunusArray.java:61
  wire pe26_full;  // PrunusArray.java:61
  wire pe26_pop;  // PrunusArray.java:61
  wire pe26_idle;  // PrunusArray.java:61
  wire signed [31:0] pe26_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe26_activation;  // PrunusArray.java:61
  wire [31:0] pe26_counter;  // PrunusArray.java:61
  wire pe27_control_relu;  // PrunusArray.java:61
  wire pe27_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe27_dma_data;  // PrunusArray.java:61
  wire pe27_full;  // PrunusArray.java:61
  wire pe27_pop;  // PrunusArray.java:61
  wire pe27_idle;  // PrunusArray.java:61
  wire signed [31:0] pe27_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe27_activation;  // PrunusArray.java:61
  wire [31:0] pe27_counter;  // PrunusArray.java:61
  wire pe28_control_relu;  // PrunusArray.java:61
  wire pe28_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe28_dma_data;  // PrunusArray.java:61
  wire pe28_full;  // PrunusArray.java:61
  wire pe28_pop;  // PrunusArray.java:61
  wire pe28_idle;  // PrunusArray.java:61
  wire signed [31:0] pe28_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe28_activation;  // PrunusArray.java:61
  wire [31:0] pe28_counter;  // PrunusArray.java:61
  wire pe29_control_relu;  // PrunusArray.java:61
  wire pe29_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe29_dma_data;  // PrunusArray.java:61
  wire pe29_full;  // PrunusArray.java:61
  wire pe29_pop;  // PrunusArray.java:61
  wire pe29_idle;  // PrunusArray.java:61
  wire signed [31:0] pe29_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe29_activation;  // PrunusArray.java:61
  wire [31:0] pe29_counter;  // PrunusArray.java:61
  wire pe30_control_relu;  // PrunusArray.java:61
  wire pe30_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe30_dma_data;  // PrunusArray.java:61
  wire pe30_full;  // PrunusArray.java:61
  wire pe30_pop;  // PrunusArray.java:61
  wire pe30_idle;  // PrunusArray.java:61
  wire signed [31:0] pe30_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe30_activation;  // PrunusArray.java:61
  wire [31:0] pe30_counter;  // PrunusArray.java:61
  wire pe31_control_relu;  // PrunusArray.java:61
  wire pe31_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe31_dma_data;  // PrunusArray.java:61
  wire pe31_full;  // PrunusArray.java:61
  wire pe31_pop;  // PrunusArray.java:61
  wire pe31_idle;  // PrunusArray.java:61
  wire signed [31:0] pe31_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe31_activation;  // PrunusArray.java:61
  wire [31:0] pe31_counter;  // PrunusArray.java:61
  wire pe32_control_relu;  // PrunusArray.java:61
  wire pe32_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe32_dma_data;  // PrunusArray.java:61
  wire pe32_full;  // PrunusArray.java:61
  wire pe32_pop;  // PrunusArray.java:61
  wire pe32_idle;  // PrunusArray.java:61
  wire signed [31:0] pe32_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe32_activation;  // PrunusArray.java:61
  wire [31:0] pe32_counter;  // PrunusArray.java:61
  wire pe33_control_relu;  // PrunusArray.java:61
  wire pe33_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe33_dma_data;  // PrunusArray.java:61
  wire pe33_full;  // PrunusArray.java:61
  wire pe33_pop;  // PrunusArray.java:61
  wire pe33_idle;  // PrunusArray.java:61
  wire signed [31:0] pe33_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe33_activation;  // PrunusArray.java:61
  wire [31:0] pe33_counter;  // PrunusArray.java:61
  wire pe34_control_relu;  // PrunusArray.java:61
  wire pe34_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe34_dma_data;  // PrunusArray.java:61
  wire pe34_full;  // PrunusArray.java:61
  wire pe34_pop;  // PrunusArray.java:61
  wire pe34_idle;  // PrunusArray.java:61
  wire signed [31:0] pe34_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe34_activation;  // PrunusArray.java:61
  wire [31:0] pe34_counter;  // PrunusArray.java:61
  wire pe35_control_relu;  // PrunusArray.java:61
  wire pe35_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe35_dma_data;  // PrunusArray.java:61
  wire pe35_full;  // PrunusArray.java:61
  wire pe35_pop;  // PrunusArray.java:61
  wire pe35_idle;  // PrunusArray.java:61
  wire signed [31:0] pe35_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe35_activation;  // PrunusArray.java:61
  wire [31:0] pe35_counter;  // PrunusArray.java:61
  wire pe36_control_relu;  // PrunusArray.java:61
  wire pe36_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe36_dma_data;  // PrunusArray.java:61
  wire pe36_full;  // PrunusArray.java:61
  wire pe36_pop;  // PrunusArray.java:61
  wire pe36_idle;  // PrunusArray.java:61
  wire signed [31:0] pe36_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe36_activation;  // PrunusArray.java:61
  wire [31:0] pe36_counter;  // PrunusArray.java:61
  wire pe37_control_relu;  // PrunusArray.java:61
  wire pe37_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe37_dma_data;  // PrunusArray.java:61
  wire pe37_full;  // PrunusArray.java:61
  wire pe37_pop;  // PrunusArray.java:61
  wire pe37_idle;  // PrunusArray.java:61
  wire signed [31:0] pe37_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe37_activation;  // PrunusArray.java:61
  wire [31:0] pe37_counter;  // PrunusArray.java:61
  wire pe38_control_relu;  // PrunusArray.java:61
  wire pe38_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe38_dma_data;  // PrunusArray.java:61
  wire pe38_full;  // PrunusArray.java:61
  wire pe38_pop;  // PrunusArray.java:61
  wire pe38_idle;  // PrunusArray.java:61
  wire signed [31:0] pe38_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe38_activation;  // PrunusArray.java:61
  wire [31:0] pe38_counter;  // PrunusArray.java:61
  wire pe39_control_relu;  // PrunusArray.java:61
  wire pe39_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe39_dma_data;  // PrunusArray.java:61
  wire pe39_full;  // PrunusArray.java:61
  wire pe39_pop;  // PrunusArray.java:61
  wire pe39_idle;  // PrunusArray.java:61
  wire signed [31:0] pe39_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe39_activation;  // PrunusArray.java:61
  wire [31:0] pe39_counter;  // PrunusArray.java:61
  wire pe40_control_relu;  // PrunusArray.java:61
  wire pe40_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe40_dma_data;  // PrunusArray.java:61
  wire pe40_full;  // PrunusArray.java:61
  wire pe40_pop;  // PrunusArray.java:61
  wire pe40_idle;  // PrunusArray.java:61
  wire signed [31:0] pe40_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe40_activation;  // PrunusArray.java:61
  wire [31:0] pe40_counter;  // PrunusArray.java:61
  wire pe41_control_relu;  // PrunusArray.java:61
  wire pe41_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe41_dma_data;  // PrunusArray.java:61
  wire pe41_full;  // PrunusArray.java:61
  wire pe41_pop;  // PrunusArray.java:61
  wire pe41_idle;  // PrunusArray.java:61
  wire signed [31:0] pe41_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe41_activation;  // PrunusArray.java:61
  wire [31:0] pe41_counter;  // PrunusArray.java:61
  wire pe42_control_relu;  // PrunusArray.java:61
  wire pe42_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe42_dma_data;  // PrunusArray.java:61
  wire pe42_full;  // PrunusArray.java:61
  wire pe42_pop;  // PrunusArray.java:61
  wire pe42_idle;  // PrunusArray.java:61
  wire signed [31:0] pe42_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe42_activation;  // PrunusArray.java:61
  wire [31:0] pe42_counter;  // PrunusArray.java:61
  wire pe43_control_relu;  // PrunusArray.java:61
  wire pe43_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe43_dma_data;  // PrunusArray.java:61
  wire pe43_full;  // PrunusArray.java:61
  wire pe43_pop;  // PrunusArray.java:61
  wire pe43_idle;  // PrunusArray.java:61
  wire signed [31:0] pe43_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe43_activation;  // PrunusArray.java:61
  wire [31:0] pe43_counter;  // PrunusArray.java:61
  wire pe44_control_relu;  // PrunusArray.java:61
  wire pe44_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe44_dma_data;  // PrunusArray.java:61
  wire pe44_full;  // PrunusArray.java:61
  wire pe44_pop;  // PrunusArray.java:61
  wire pe44_idle;  // PrunusArray.java:61
  wire signed [31:0] pe44_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe44_activation;  // PrunusArray.java:61
  wire [31:0] pe44_counter;  // PrunusArray.java:61
  wire pe45_control_relu;  // PrunusArray.java:61
  wire pe45_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe45_dma_data;  // PrunusArray.java:61
  wire pe45_full;  // PrunusArray.java:61
  wire pe45_pop;  // PrunusArray.java:61
  wire pe45_idle;  // PrunusArray.java:61
  wire signed [31:0] pe45_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe45_activation;  // PrunusArray.java:61
  wire [31:0] pe45_counter;  // PrunusArray.java:61
  wire pe46_control_relu;  // PrunusArray.java:61
  wire pe46_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe46_dma_data;  // PrunusArray.java:61
  wire pe46_full;  // PrunusArray.java:61
  wire pe46_pop;  // PrunusArray.java:61
  wire pe46_idle;  // PrunusArray.java:61
  wire signed [31:0] pe46_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe46_activation;  // PrunusArray.java:61
  wire [31:0] pe46_counter;  // PrunusArray.java:61
  wire pe47_control_relu;  // PrunusArray.java:61
  wire pe47_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe47_dma_data;  // PrunusArray.java:61
  wire pe47_full;  // PrunusArray.java:61
  wire pe47_pop;  // PrunusArray.java:61
  wire pe47_idle;  // PrunusArray.java:61
  wire signed [31:0] pe47_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe47_activation;  // PrunusArray.java:61
  wire [31:0] pe47_counter;  // PrunusArray.java:61
  wire pe48_control_relu;  // PrunusArray.java:61
  wire pe48_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe48_dma_data;  // PrunusArray.java:61
  wire pe48_full;  // PrunusArray.java:61
  wire pe48_pop;  // PrunusArray.java:61
  wire pe48_idle;  // PrunusArray.java:61
  wire signed [31:0] pe48_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe48_activation;  // PrunusArray.java:61
  wire [31:0] pe48_counter;  // PrunusArray.java:61
  wire pe49_control_relu;  // PrunusArray.java:61
  wire pe49_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe49_dma_data;  // PrunusArray.java:61
  wire pe49_full;  // PrunusArray.java:61
  wire pe49_pop;  // PrunusArray.java:61
  wire pe49_idle;  // PrunusArray.java:61
  wire signed [31:0] pe49_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe49_activation;  // PrunusArray.java:61
  wire [31:0] pe49_counter;  // PrunusArray.java:61
  wire pe50_control_relu;  // PrunusArray.java:61
  wire pe50_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe50_dma_data;  // PrunusArray.java:61
  wire pe50_full;  // PrunusArray.java:61
  wire pe50_pop;  // PrunusArray.java:61
  wire pe50_idle;  // PrunusArray.java:61
  wire signed [31:0] pe50_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe50_activation;  // PrunusArray.java:61
  wire [31:0] pe50_counter;  // PrunusArray.java:61
  wire pe51_control_relu;  // PrunusArray.java:61
  wire pe51_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe51_dma_data;  // PrunusArray.java:61
  wire pe51_full;  // PrunusArray.java:61
  wire pe51_pop;  // PrunusArray.java:61
  wire pe51_idle;  // PrunusArray.java:61
  wire signed [31:0] pe51_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe51_activation;  // PrunusArray.java:61
  wire [31:0] pe51_counter;  // PrunusArray.java:61
  wire pe52_control_relu;  // PrunusArray.java:61
  wire pe52_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe52_dma_data;  // PrunusArray.java:61
  wire pe52_full;  // PrunusArray.java:61
  wire pe52_pop;  // PrunusArray.java:61
  wire pe52_idle;  // PrunusArray.java:61
  wire signed [31:0] pe52_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe52_activation;  // PrunusArray.java:61
  wire [31:0] pe52_counter;  // PrunusArray.java:61
  wire pe53_control_relu;  // PrunusArray.java:61
  wire pe53_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe53_dma_data;  // PrunusArray.java:61
  wire pe53_full;  // PrunusArray.java:61
  wire pe53_pop;  // PrunusArray.java:61
  wire pe53_idle;  // PrunusArray.java:61
  wire signed [31:0] pe53_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe53_activation;  // PrunusArray.java:61
  wire [31:0] pe53_counter;  // PrunusArray.java:61
  wire pe54_control_relu;  // PrunusArray.java:61
  wire pe54_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe54_dma_data;  // PrunusArray.java:61
  wire pe54_full;  // PrunusArray.java:61
  wire pe54_pop;  // PrunusArray.java:61
  wire pe54_idle;  // PrunusArray.java:61
  wire signed [31:0] pe54_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe54_activation;  // PrunusArray.java:61
  wire [31:0] pe54_counter;  // PrunusArray.java:61
  wire pe55_control_relu;  // PrunusArray.java:61
  wire pe55_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe55_dma_data;  // PrunusArray.java:61
  wire pe55_full;  // PrunusArray.java:61
  wire pe55_pop;  // PrunusArray.java:61
  wire pe55_idle;  // PrunusArray.java:61
  wire signed [31:0] pe55_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe55_activation;  // PrunusArray.java:61
  wire [31:0] pe55_counter;  // PrunusArray.java:61
  wire pe56_control_relu;  // PrunusArray.java:61
  wire pe56_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe56_dma_data;  // PrunusArray.java:61
  wire pe56_full;  // PrunusArray.java:61
  wire pe56_pop;  // PrunusArray.java:61
  wire pe56_idle;  // PrunusArray.java:61
  wire signed [31:0] pe56_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe56_activation;  // PrunusArray.java:61
  wire [31:0] pe56_counter;  // PrunusArray.java:61
  wire pe57_control_relu;  // PrunusArray.java:61
  wire pe57_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe57_dma_data;  // PrunusArray.java:61
  wire pe57_full;  // PrunusArray.java:61
  wire pe57_pop;  // PrunusArray.java:61
  wire pe57_idle;  // PrunusArray.java:61
  wire signed [31:0] pe57_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe57_activation;  // PrunusArray.java:61
  wire [31:0] pe57_counter;  // PrunusArray.java:61
  wire pe58_control_relu;  // PrunusArray.java:61
  wire pe58_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe58_dma_data;  // PrunusArray.java:61
  wire pe58_full;  // PrunusArray.java:61
  wire pe58_pop;  // PrunusArray.java:61
  wire pe58_idle;  // PrunusArray.java:61
  wire signed [31:0] pe58_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe58_activation;  // PrunusArray.java:61
  wire [31:0] pe58_counter;  // PrunusArray.java:61
  wire pe59_control_relu;  // PrunusArray.java:61
  wire pe59_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe59_dma_data;  // PrunusArray.java:61
  wire pe59_full;  // PrunusArray.java:61
  wire pe59_pop;  // PrunusArray.java:61
  wire pe59_idle;  // PrunusArray.java:61
  wire signed [31:0] pe59_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe59_activation;  // PrunusArray.java:61
  wire [31:0] pe59_counter;  // PrunusArray.java:61
  wire pe60_control_relu;  // PrunusArray.java:61
  wire pe60_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe60_dma_data;  // PrunusArray.java:61
  wire pe60_full;  // PrunusArray.java:61
  wire pe60_pop;  // PrunusArray.java:61
  wire pe60_idle;  // PrunusArray.java:61
  wire signed [31:0] pe60_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe60_activation;  // PrunusArray.java:61
  wire [31:0] pe60_counter;  // PrunusArray.java:61
  wire pe61_control_relu;  // PrunusArray.java:61
  wire pe61_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe61_dma_data;  // PrunusArray.java:61
  wire pe61_full;  // PrunusArray.java:61
  wire pe61_pop;  // PrunusArray.java:61
  wire pe61_idle;  // PrunusArray.java:61
  wire signed [31:0] pe61_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe61_activation;  // PrunusArray.java:61
  wire [31:0] pe61_counter;  // PrunusArray.java:61
  wire pe62_control_relu;  // PrunusArray.java:61
  wire pe62_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe62_dma_data;  // PrunusArray.java:61
  wire pe62_full;  // PrunusArray.java:61
  wire pe62_pop;  // PrunusArray.java:61
  wire pe62_idle;  // PrunusArray.java:61
  wire signed [31:0] pe62_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe62_activation;  // PrunusArray.java:61
  wire [31:0] pe62_counter;  // PrunusArray.java:61
  wire pe63_control_relu;  // PrunusArray.java:61
  wire pe63_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe63_dma_data;  // PrunusArray.java:61
  wire pe63_full;  // PrunusArray.java:61
  wire pe63_pop;  // PrunusArray.java:61
  wire pe63_idle;  // PrunusArray.java:61
  wire signed [31:0] pe63_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe63_activation;  // PrunusArray.java:61
  wire [31:0] pe63_counter;  // PrunusArray.java:61
  wire [63:0] idle;  // PrunusArray.java:99
  wire [12:0] coordinates_column;  // PrunusArray.java:103
  wire [10:0] coordinates_base;  // PrunusArray.java:103
  wire [10:0] coordinates_minimum;  // PrunusArray.java:103
  wire [63:0] full;  // PrunusArray.java:99
  wire any_full;  // PrunusArray.java:129
  wire [63:0] pops;  // PrunusArray.java:99
  reg drain_1;  // PrunusArray.java:244
  reg drain_2;  // PrunusArray.java:244
  reg drain_3;  // PrunusArray.java:244
  reg pool_1;  // PrunusArray.java:244
  reg pool_2;  // PrunusArray.java:244
  reg pool_3;  // PrunusArray.java:244
  reg pool_4;  // PrunusArray.java:244
  wire made;  // PrunusArray.java:188
  wire act_read;  // PrunusArray.java:197
  wire act_read_memory;  // PrunusArray.java:199
  wire [12:0] act_read_address;  // PrunusArray.java:201
  wire act_write;  // PrunusArray.java:205
  wire act_write_memory;  // PrunusArray.java:207
  wire [12:0] act_write_address;  // PrunusArray.java:208
  reg pool_reduces;  // PrunusArray.java:209
  reg pool_reduces_first;  // PrunusArray.java:210
  wire [1023:0] act_word;  // PrunusArray.java:99
  wire [2047:0] accumulators;  // PrunusArray.java:99
  reg [31:0] cycles_count;  // PrunusArray.java:278
  reg [31:0] initialise_count;  // PrunusArray.java:278
  reg [31:0] drain_count;  // PrunusArray.java:278
  reg [31:0] fill_count;  // PrunusArray.java:278

  assign idle = {pe63_idle, pe62_idle, pe61_idle, pe60_idle, pe59_idle, pe58_idle, pe57_idle, pe56_idle, pe55_idle, pe54_idle, pe53_idle, pe52_idle, pe51_idle, pe50_idle, pe49_idle, pe48_idle, pe47_idle, pe46_idle, pe45_idle, pe44_idle, pe43_idle, pe42_idle, pe41_idle, pe40_idle, pe39_idle, pe38_idle, pe37_idle, pe36_idle, pe35_idle, pe34_idle, pe33_idle, pe32_idle, pe31_idle, pe30_idle, pe29_idle, pe28_idle, pe27_idle, pe26_idle, pe25_idle, pe24_idle, pe23_idle, pe22_idle, pe21_idle, pe20_idle, pe19_idle, pe18_idle, pe17_idle, pe16_idle, pe15_idle, pe14_idle, pe13_idle, pe12_idle, pe11_idle, pe10_idle, pe9_idle, pe8_idle, pe7_idle, pe6_idle, pe5_idle, pe4_idle, pe3_idle, pe2_idle, pe1_idle, pe0_idle};  // PrunusArray.java:99
  assign busy = sequencer_busy;  // PrunusArray.java:94
  assign full = {pe63_full, pe62_full, pe61_full, pe60_full, pe59_full, pe58_full, pe57_full, pe56_full, pe55_full, pe54_full, pe53_full, pe52_full, pe51_full, pe50_full, pe49_full, pe48_full, pe47_full, pe46_full, pe45_full, pe44_full, pe43_full, pe42_full, pe41_full, pe40_full, pe39_full, pe38_full, pe37_full, pe36_full, pe35_full, pe34_full, pe33_full, pe32_full, pe31_full, pe30_full, pe29_full, pe28_full, pe27_full, pe26_full, pe25_full, pe24_full, pe23_full, pe22_full, pe21_full, pe20_full, pe19_full, pe18_full, pe17_full, pe16_full, pe15_full, pe14_full, pe13_full, pe12_full, pe11_full, pe10_full, pe9_full, pe8_full, pe7_full, pe6_full, pe5_full, pe4_full, pe3_full, pe2_full, pe1_full, pe0_full};  // PrunusArray.java:99
  assign any_full = |full;  // PrunusArray.java:129
  assign bus_push = scanner_push;  // PrunusArray.java:138
  assign pops = {pe63_pop, pe62_pop, pe61_pop, pe60_pop, pe59_pop, pe58_pop, pe57_pop, pe56_pop, pe55_pop, pe54_pop, pe53_pop, pe52_pop, pe51_pop, pe50_pop, pe49_pop, pe48_pop, pe47_pop, pe46_pop, pe45_pop, pe44_pop, pe43_pop, pe42_pop, pe41_pop, pe40_pop, pe39_pop, pe38_pop, pe37_pop, pe36_pop, pe35_pop, pe34_pop, pe33_pop, pe32_pop, pe31_pop, pe30_pop, pe29_pop, pe28_pop, pe27_pop, pe26_pop, pe25_pop, pe24_pop, pe23_pop, pe22_pop, pe21_pop, pe20_pop, pe19_pop, pe18_pop, pe17_pop, pe16_pop, pe15_pop, pe14_pop, pe13_pop, pe12_pop, pe11_pop, pe10_pop, pe9_pop, pe8_pop, pe7_pop, pe6_pop, pe5_pop, pe4_pop, pe3_pop, pe2_pop, pe1_pop, pe0_pop};  // PrunusArray.java:99
  assign bus_pop = pops;  // PrunusArray.java:139

  always @(posedge clk) begin
    if (rst) begin
      drain_1 <= 1'b0;  // PrunusArray.java:244
      drain_2 <= 1'b0;  // PrunusArray.java:244
      drain_3 <= 1'b0;  // PrunusArray.java:244
      pool_1 <= 1'b0;  // PrunusArray.java:244
      pool_2 <= 1'b0;  // PrunusArray.java:244
      pool_3 <= 1'b0;  // PrunusArray.java:244
      pool_4 <= 1'b0;  // PrunusArray.java:244
    end else begin
      drain_1 <= sequencer_draining;  // PrunusArray.java:245
      drain_2 <= drain_1;  // PrunusArray.java:245
      drain_3 <= drain_2;  // PrunusArray.java:245
      pool_1 <= pool_sweep_last;  // PrunusArray.java:245
      pool_2 <= pool_1;  // PrunusArray.java:245
      pool_3 <= pool_2;  // PrunusArray.java:245
      pool_4 <= pool_3;  // PrunusArray.java:245
    end
  end

  assign made = drain_3 || pool_4;  // PrunusArray.java:188
  assign act_read = scanner_read || sequencer_pooling || dma_read;  // PrunusArray.java:197
  assign act_read_memory = sequencer_busy ? registers_source_memory : dma_memory;  // PrunusArray.java:199
  assign act_read_address = sequencer_streaming ? scanner_address : (sequencer_pooling ? pool_sweep_address : dma_address);  // PrunusArray.java:201
  assign act_write = made || dma_write;  // PrunusArray.java:205
  assign act_write_memory = sequencer_busy ? registers_target_memory : dma_memory;  // PrunusArray.java:207
  assign act_write_address = made ? target_address : dma_address;  // PrunusArray.java:208

  always @(posedge clk) begin
    pool_reduces <= sequencer_pooling;  // PrunusArray.java:209
    pool_reduces_first <= pool_sweep_first;  // PrunusArray.java:210
  end

  assign pe0_dma_data = dma_data[15:0];  // PrunusArray.java:222
  assign pe0_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe0_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe1_dma_data = dma_data[31:16];  // PrunusArray.java:222
  assign pe1_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe1_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe2_dma_data = dma_data[47:32];  // PrunusArray.java:222
  assign pe2_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe2_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe3_dma_data = dma_data[63:48];  // PrunusArray.java:222
  assign pe3_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe3_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe4_dma_data = dma_data[79:64];  // PrunusArray.java:222
  assign pe4_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe4_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe5_dma_data = dma_data[95:80];  // PrunusArray.java:222
  assign pe5_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe5_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe6_dma_data = dma_data[111:96];  // PrunusArray.java:222
  assign pe6_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe6_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe7_dma_data = dma_data[127:112];  // PrunusArray.java:222
  assign pe7_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe7_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe8_dma_data = dma_data[143:128];  // PrunusArray.java:222
  assign pe8_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe8_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe9_dma_data = dma_data[159:144];  // PrunusArray.java:222
  assign pe9_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe9_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe10_dma_data = dma_data[175:160];  // PrunusArray.java:222
  assign pe10_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe10_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe11_dma_data = dma_data[191:176];  // PrunusArray.java:222
  assign pe11_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe11_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe12_dma_data = dma_data[207:192];  // PrunusArray.java:222
  assign pe12_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe12_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe13_dma_data = dma_data[223:208];  // PrunusArray.java:222
  assign pe13_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe13_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe14_dma_data = dma_data[239:224];  // PrunusArray.java:222
  assign pe14_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe14_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe15_dma_data = dma_data[255:240];  // PrunusArray.java:222
  assign pe15_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe15_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe16_dma_data = dma_data[271:256];  // PrunusArray.java:222
  assign pe16_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe16_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe17_dma_data = dma_data[287:272];  // PrunusArray.java:222
  assign pe17_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe17_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe18_dma_data = dma_data[303:288];  // PrunusArray.java:222
  assign pe18_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe18_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe19_dma_data = dma_data[319:304];  // PrunusArray.java:222
  assign pe19_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe19_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe20_dma_data = dma_data[335:320];  // PrunusArray.java:222
  assign pe20_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe20_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe21_dma_data = dma_data[351:336];  // PrunusArray.java:222
  assign pe21_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe21_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe22_dma_data = dma_data[367:352];  // PrunusArray.java:222
  assign pe22_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe22_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe23_dma_data = dma_data[383:368];  // PrunusArray.java:222
  assign pe23_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe23_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe24_dma_data = dma_data[399:384];  // PrunusArray.java:222
  assign pe24_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe24_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe25_dma_data = dma_data[415:400];  // PrunusArray.java:222
  assign pe25_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe25_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe26_dma_data = dma_data[431:416];  // PrunusArray.java:222
  assign pe26_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe26_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe27_dma_data = dma_data[447:432];  // PrunusArray.java:222
  assign pe27_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe27_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe28_dma_data = dma_data[463:448];  // PrunusArray.java:222
  assign pe28_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe28_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe29_dma_data = dma_data[479:464];  // PrunusArray.java:222
  assign pe29_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe29_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe30_dma_data = dma_data[495:480];  // PrunusArray.java:222
  assign pe30_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe30_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe31_dma_data = dma_data[511:496];  // PrunusArray.java:222
  assign pe31_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe31_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe32_dma_data = dma_data[527:512];  // PrunusArray.java:222
  assign pe32_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe32_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe33_dma_data = dma_data[543:528];  // PrunusArray.java:222
  assign pe33_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe33_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe34_dma_data = dma_data[559:544];  // PrunusArray.java:222
  assign pe34_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe34_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe35_dma_data = dma_data[575:560];  // PrunusArray.java:222
  assign pe35_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe35_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe36_dma_data = dma_data[591:576];  // PrunusArray.java:222
  assign pe36_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe36_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe37_dma_data = dma_data[607:592];  // PrunusArray.java:222
  assign pe37_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe37_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe38_dma_data = dma_data[623:608];  // PrunusArray.java:222
  assign pe38_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe38_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe39_dma_data = dma_data[639:624];  // PrunusArray.java:222
  assign pe39_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe39_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe40_dma_data = dma_data[655:640];  // PrunusArray.java:222
  assign pe40_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe40_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe41_dma_data = dma_data[671:656];  // PrunusArray.java:222
  assign pe41_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe41_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe42_dma_data = dma_data[687:672];  // PrunusArray.java:222
  assign pe42_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe42_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe43_dma_data = dma_data[703:688];  // PrunusArray.java:222
  assign pe43_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe43_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe44_dma_data = dma_data[719:704];  // PrunusArray.java:222
  assign pe44_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe44_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe45_dma_data = dma_data[735:720];  // PrunusArray.java:222
  assign pe45_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe45_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe46_dma_data = dma_data[751:736];  // PrunusArray.java:222
  assign pe46_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe46_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe47_dma_data = dma_data[767:752];  // PrunusArray.java:222
  assign pe47_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe47_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe48_dma_data = dma_data[783:768];  // PrunusArray.java:222
  assign pe48_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe48_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe49_dma_data = dma_data[799:784];  // PrunusArray.java:222
  assign pe49_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe49_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe50_dma_data = dma_data[815:800];  // PrunusArray.java:222
  assign pe50_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe50_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe51_dma_data = dma_data[831:816];  // PrunusArray.java:222
  assign pe51_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe51_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe52_dma_data = dma_data[847:832];  // PrunusArray.java:222
  assign pe52_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe52_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe53_dma_data = dma_data[863:848];  // PrunusArray.java:222
  assign pe53_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe53_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe54_dma_data = dma_data[879:864];  // PrunusArray.java:222
  assign pe54_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe54_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe55_dma_data = dma_data[895:880];  // PrunusArray.java:222
  assign pe55_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe55_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe56_dma_data = dma_data[911:896];  // PrunusArray.java:222
  assign pe56_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe56_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe57_dma_data = dma_data[927:912];  // PrunusArray.java:222
  assign pe57_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe57_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe58_dma_data = dma_data[943:928];  // PrunusArray.java:222
  assign pe58_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe58_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe59_dma_data = dma_data[959:944];  // PrunusArray.java:222
  assign pe59_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe59_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe60_dma_data = dma_data[975:960];  // PrunusArray.java:222
  assign pe60_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe60_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe61_dma_data = dma_data[991:976];  // PrunusArray.java:222
  assign pe61_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe61_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe62_dma_data = dma_data[1007:992];  // PrunusArray.java:222
  assign pe62_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe62_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe63_dma_data = dma_data[1023:1008];  // PrunusArray.java:222
  assign pe63_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe63_control_average = registers_pool_average;  // PrunusArray.java:234
  assign act_word = {pe63_activation, pe62_activation, pe61_activation, pe60_activation, pe59_activation, pe58_activation, pe57_activation, pe56_activation, pe55_activation, pe54_activation, pe53_activation, pe52_activation, pe51_activation, pe50_activation, pe49_activation, pe48_activation, pe47_activation, pe46_activation, pe45_activation, pe44_activation, pe43_activation, pe42_activation, pe41_activation, pe40_activation, pe39_activation, pe38_activation, pe37_activation, pe36_activation, pe35_activation, pe34_activation, pe33_activation, pe32_activation, pe31_activation, pe30_activation, pe29_activation, pe28_activation, pe27_activation, pe26_activation, pe25_activation, pe24_activation, pe23_activation, pe22_activation, pe21_activation, pe20_activation, pe19_activation, pe18_activation, pe17_activation, pe16_activation, pe15_activation, pe14_activation, pe13_activation, pe12_activation, pe11_activation, pe10_activation, pe9_activation, pe8_activation, pe7_activation, pe6_activation, pe5_activation, pe4_activation, pe3_activation, pe2_activation, pe1_activation, pe0_activation};  // PrunusArray.java:99
  assign dma_word = act_word;  // PrunusArray.java:237
  assign accumulators = {pe63_accumulator, pe62_accumulator, pe61_accumulator, pe60_accumulator, pe59_accumulator, pe58_accumulator, pe57_accumulator, pe56_accumulator, pe55_accumulator, pe54_accumulator, pe53_accumulator, pe52_accumulator, pe51_accumulator, pe50_accumulator, pe49_accumulator, pe48_accumulator, pe47_accumulator, pe46_accumulator, pe45_accumulator, pe44_accumulator, pe43_accumulator, pe42_accumulator, pe41_accumulator, pe40_accumulator, pe39_accumulator, pe38_accumulator, pe37_accumulator, pe36_accumulator, pe35_accumulator, pe34_accumulator, pe33_accumulator, pe32_accumulator, pe31_accumulator, pe30_accumulator, pe29_accumulator, pe28_accumulator, pe27_accumulator, pe26_accumulator, pe25_accumulator, pe24_accumulator, pe23_accumulator, pe22_accumulator, pe21_accumulator, pe20_accumulator, pe19_accumulator, pe18_accumulator, pe17_accumulator, pe16_accumulator, pe15_accumulator, pe14_accumulator, pe13_accumulator, pe12_accumulator, pe11_accumulator, pe10_accumulator, pe9_accumulator, pe8_accumulator, pe7_accumulator, pe6_accumulator, pe5_accumulator, pe4_accumulator, pe3_accumulator, pe2_accumulator, pe1_accumulator, pe0_accumulator};  // PrunusArray.java:99
  assign acc_word = accumulators;  // PrunusArray.java:238

  always @(posedge clk) begin
    if (rst) begin
      cycles_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      cycles_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_busy) begin
      cycles_count <= cycles_count + 32'd1;  // PrunusArray.java:286
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      initialise_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      initialise_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_initialised) begin
      initialise_count <= initialise_count + 32'd1;  // PrunusArray.java:286
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      drain_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      drain_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_drained) begin
      drain_count <= drain_count + 32'd1;  // PrunusArray.java:286
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      fill_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      fill_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_filled) begin
      fill_count <= fill_count + 32'd1;  // PrunusArray.java:286
    end
  end

  assign counter_value = (counter_number == 4'd10) ? fill_count : ((counter_number == 4'd9) ? drain_count : ((counter_number == 4'd8) ? initialise_count : ((counter_number == 4'd7) ? cycles_count : (counter_pe[5] ? (counter_pe[4] ? (counter_pe[3] ? (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe63_counter : pe62_counter) : (counter_pe[0] ? pe61_counter : pe60_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe59_counter : pe58_counter) : (counter_pe[0] ? pe57_counter : pe56_counter))) : (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe55_counter : pe54_counter) : (counter_pe[0] ? pe53_counter : pe52_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe51_counter : pe50_counter) : (counter_pe[0] ? pe49_counter : pe48_counter)))) : (counter_pe[3] ? (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe47_counter : pe46_counter) : (counter_pe[0] ? pe45_counter : pe44_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe43_counter : pe42_counter) : (counter_pe[0] ? pe41_counter : pe40_counter))) : (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe39_counter : pe38_counter) : (counter_pe[0] ? pe37_counter : pe36_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe35_counter : pe34_counter) : (counter_pe[0] ? pe33_counter : pe32_counter))))) : (counter_pe[4] ? (counter_pe[3] ? (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe31_counter : pe30_counter) : (counter_pe[0] ? pe29_counter : pe28_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe27_counter : pe26_counter) : (counter_pe[0] ? pe25_counter : pe24_counter))) : (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe23_counter : pe22_counter) : (counter_pe[0] ? pe21_counter : pe20_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe19_counter : pe18_counter) : (counter_pe[0] ? pe17_counter : pe16_counter)))) : (counter_pe[3] ? (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe15_counter : pe14_counter) : (counter_pe[0] ? pe13_counter : pe12_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe11_counter : pe10_counter) : (counter_pe[0] ? pe9_counter : pe8_counter))) : (counter_pe[2] ? (counter_pe[1] ? (counter_pe[0] ? pe7_counter : pe6_counter) : (counter_pe[0] ? pe5_counter : pe4_counter)) : (counter_pe[1] ? (counter_pe[0] ? pe3_counter : pe2_counter) : (counter_pe[0] ? pe1_counter : pe0_counter)))))))));  // PrunusArray.java:289

  ConfigRegisters registers (  // PrunusArray.java:54
    .clk(clk),
    .write(cfg_write),
    .address(cfg_address),
    .data(cfg_data),
    .source_memory(registers_source_memory),
    .source_address(registers_source_address),
    .source_last(registers_source_last),
    .source_capacity(registers_source_capacity),
    .target_memory(registers_target_memory),
    .target_address(registers_target_address),
    .target_last(registers_target_last),
    .target_capacity(registers_target_capacity),
    .target_words(registers_target_words),
    .target_step(registers_target_step),
    .weight_half(registers_weight_half),
    .scan_words(registers_scan_words),
    .scan_pixel_words(registers_scan_pixel_words),
    .scan_width(registers_scan_width),
    .scan_stride(registers_scan_stride),
    .scan_row_phase(registers_scan_row_phase),
    .scan_pixel_phase(registers_scan_pixel_phase),
    .scan_column(registers_scan_column),
    .scan_pixel_column(registers_scan_pixel_column),
    .scan_pixel_step(registers_scan_pixel_step),
    .scan_row_step(registers_scan_row_step),
    .scan_base(registers_scan_base),
    .scan_pixel_base(registers_scan_pixel_base),
    .scan_minimum(registers_scan_minimum),
    .row_size(registers_row_size),
    .sweep_address(registers_sweep_address),
    .sweep_pixel(registers_sweep_pixel),
    .sweep_width(registers_sweep_width),
    .sweep_rows(registers_sweep_rows),
    .sweep_locals(registers_sweep_locals),
    .channel_width(registers_channel_width),
    .shift(registers_shift),
    .clamp(registers_clamp),
    .relu(registers_relu),
    .pool_average(registers_pool_average),
    .pool_multiplier(registers_pool_multiplier),
    .pool_rows(registers_pool_rows),
    .pool_columns(registers_pool_columns),
    .pool_stride(registers_pool_stride),
    .pool_height(registers_pool_height),
    .pool_width(registers_pool_width),
    .pool_output_rows(registers_pool_output_rows),
    .pool_output_width(registers_pool_output_width),
    .pool_row_end(registers_pool_row_end),
    .pool_column_end(registers_pool_column_end),
    .pool_pixel_step(registers_pool_pixel_step),
    .pool_line_step(registers_pool_line_step),
    .pool_column_partial(registers_pool_column_partial),
    .pool_column_step(registers_pool_column_step),
    .pool_row_partial(registers_pool_row_partial),
    .pool_row_step(registers_pool_row_step)
  );

  Sequencer sequencer (  // PrunusArray.java:55
    .clk(clk),
    .rst(rst),
    .start(start),
    .command(command),
    .sweep_last(sweep_last),
    .pool_last(pool_sweep_final_one),
    .words_left(scanner_words_left),
    .blocked(scanner_offer && any_full),
    .all_idle(&idle),
    .load(sequencer_load),
    .busy(sequencer_busy),
    .sweeping(sequencer_sweeping),
    .streaming(sequencer_streaming),
    .draining(sequencer_draining),
    .pooling(sequencer_pooling),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .initialised(sequencer_initialised),
    .drained(sequencer_drained),
    .filled(sequencer_filled)
  );

  Scanner scanner (  // PrunusArray.java:56
    .clk(clk),
    .rst(rst),
    .load(sequencer_load),
    .running(sequencer_streaming),
    .any_full(any_full),
    .words(registers_scan_words),
    .first_address(registers_source_address),
    .ring_last(registers_source_last),
    .ring_capacity(registers_source_capacity),
    .read(scanner_read),
    .address(scanner_address),
    .offer(scanner_offer),
    .push(scanner_push),
    .item_column(scanner_item_column),
    .item_activation(scanner_item_activation),
    .item_base(scanner_item_base),
    .item_minimum(scanner_item_minimum),
    .words_left(scanner_words_left),
    .column(coordinates_column),
    .base(coordinates_base),
    .minimum(coordinates_minimum),
    .word_passed(scanner_word_passed),
    .data0(pe0_activation),
    .data1(pe1_activation),
    .data2(pe2_activation),
    .data3(pe3_activation),
    .data4(pe4_activation),
    .data5(pe5_activation),
    .data6(pe6_activation),
    .data7(pe7_activation),
    .data8(pe8_activation),
    .data9(pe9_activation),
    .data10(pe10_activation),
    .data11(pe11_activation),
    .data12(pe12_activation),
    .data13(pe13_activation),
    .data14(pe14_activation),
    .data15(pe15_activation),
    .data16(pe16_activation),
    .data17(pe17_activation),
    .data18(pe18_activation),
    .data19(pe19_activation),
    .data20(pe20_activation),
    .data21(pe21_activation),
    .data22(pe22_activation),
    .data23(pe23_activation),
    .data24(pe24_activation),
    .data25(pe25_activation),
    .data26(pe26_activation),
    .data27(pe27_activation),
    .data28(pe28_activation),
    .data29(pe29_activation),
    .data30(pe30_activation),
    .data31(pe31_activation),
    .data32(pe32_activation),
    .data33(pe33_activation),
    .data34(pe34_activation),
    .data35(pe35_activation),
    .data36(pe36_activation),
    .data37(pe37_activation),
    .data38(pe38_activation),
    .data39(pe39_activation),
    .data40(pe40_activation),
    .data41(pe41_activation),
    .data42(pe42_activation),
    .data43(pe43_activation),
    .data44(pe44_activation),
    .data45(pe45_activation),
    .data46(pe46_activation),
    .data47(pe47_activation),
    .data48(pe48_activation),
    .data49(pe49_activation),
    .data50(pe50_activation),
    .data51(pe51_activation),
    .data52(pe52_activation),
    .data53(pe53_activation),
    .data54(pe54_activation),
    .data55(pe55_activation),
    .data56(pe56_activation),
    .data57(pe57_activation),
    .data58(pe58_activation),
    .data59(pe59_activation),
    .data60(pe60_activation),
    .data61(pe61_activation),
    .data62(pe62_activation),
    .data63(pe63_activation)
  );

  AccumulatorSweep sweep (  // PrunusArray.java:57
    .clk(clk),
    .load(sequencer_load),
    .running(sequencer_sweeping),
    .first_row(registers_sweep_address),
    .first_pixel(registers_sweep_pixel),
    .width(registers_sweep_width),
    .rows(registers_sweep_rows),
    .locals(registers_sweep_locals),
    .row_size(registers_row_size),
    .channel_width(registers_channel_width),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .last(sweep_last)
  );

  PoolSweep pool_sweep (  // PrunusArray.java:58
    .clk(clk),
    .load(sequencer_load),
    .running(sequencer_pooling),
    .first_address(registers_source_address),
    .ring_last(registers_source_last),
    .ring_capacity(registers_source_capacity),
    .words(registers_target_words),
    .output_rows(registers_pool_output_rows),
    .output_width(registers_pool_output_width),
    .pixel_step(registers_pool_pixel_step),
    .line_step(registers_pool_line_step),
    .row_size(registers_pool_rows),
    .column_size(registers_pool_columns),
    .stride(registers_pool_stride),
    .height(registers_pool_height),
    .width(registers_pool_width),
    .first_row_end(registers_pool_row_end),
    .first_column_end(registers_pool_column_end),
    .row_partial(registers_pool_row_partial),
    .row_step(registers_pool_row_step),
    .column_partial(registers_pool_column_partial),
    .column_step(registers_pool_column_step),
    .address(pool_sweep_address),
    .first(pool_sweep_first),
    .last(pool_sweep_last),
    .final_one(pool_sweep_final_one)
  );

  TargetAddress target (  // PrunusArray.java:59
    .clk(clk),
    .load(sequencer_load),
    .next(made),
    .first(registers_target_address),
    .last(registers_target_last),
    .capacity(registers_target_capacity),
    .words(registers_target_words),
    .pixel_step(registers_target_step),
    .address(target_address)
  );

  ProcessingElement pe0 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe0_control_relu),
    .control_average(pe0_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd0))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe0_dma_data),
    .full(pe0_full),
    .pop(pe0_pop),
    .idle(pe0_idle),
    .accumulator(pe0_accumulator),
    .activation(pe0_activation),
    .counter(pe0_counter)
  );

  ProcessingElement pe1 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe1_control_relu),
    .control_average(pe1_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd1))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe1_dma_data),
    .full(pe1_full),
    .pop(pe1_pop),
    .idle(pe1_idle),
    .accumulator(pe1_accumulator),
    .activation(pe1_activation),
    .counter(pe1_counter)
  );

  ProcessingElement pe2 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe2_control_relu),
    .control_average(pe2_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd2))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe2_dma_data),
    .full(pe2_full),
    .pop(pe2_pop),
    .idle(pe2_idle),
    .accumulator(pe2_accumulator),
    .activation(pe2_activation),
    .counter(pe2_counter)
  );

  ProcessingElement pe3 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe3_control_relu),
    .control_average(pe3_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd3))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe3_dma_data),
    .full(pe3_full),
    .pop(pe3_pop),
    .idle(pe3_idle),
    .accumulator(pe3_accumulator),
    .activation(pe3_activation),
    .counter(pe3_counter)
  );

  ProcessingElement pe4 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe4_control_relu),
    .control_average(pe4_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd4))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe4_dma_data),
    .full(pe4_full),
    .pop(pe4_pop),
    .idle(pe4_idle),
    .accumulator(pe4_accumulator),
    .activation(pe4_activation),
    .counter(pe4_counter)
  );

  ProcessingElement pe5 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe5_control_relu),
    .control_average(pe5_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd5))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe5_dma_data),
    .full(pe5_full),
    .pop(pe5_pop),
    .idle(pe5_idle),
    .accumulator(pe5_accumulator),
    .activation(pe5_activation),
    .counter(pe5_counter)
  );

  ProcessingElement pe6 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe6_control_relu),
    .control_average(pe6_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd6))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe6_dma_data),
    .full(pe6_full),
    .pop(pe6_pop),
    .idle(pe6_idle),
    .accumulator(pe6_accumulator),
    .activation(pe6_activation),
    .counter(pe6_counter)
  );

  ProcessingElement pe7 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe7_control_relu),
    .control_average(pe7_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd7))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe7_dma_data),
    .full(pe7_full),
    .pop(pe7_pop),
    .idle(pe7_idle),
    .accumulator(pe7_accumulator),
    .activation(pe7_activation),
    .counter(pe7_counter)
  );

  ProcessingElement pe8 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe8_control_relu),
    .control_average(pe8_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd8))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe8_dma_data),
    .full(pe8_full),
    .pop(pe8_pop),
    .idle(pe8_idle),
    .accumulator(pe8_accumulator),
    .activation(pe8_activation),
    .counter(pe8_counter)
  );

  ProcessingElement pe9 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe9_control_relu),
    .control_average(pe9_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd9))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe9_dma_data),
    .full(pe9_full),
    .pop(pe9_pop),
    .idle(pe9_idle),
    .accumulator(pe9_accumulator),
    .activation(pe9_activation),
    .counter(pe9_counter)
  );

  ProcessingElement pe10 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe10_control_relu),
    .control_average(pe10_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd10))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe10_dma_data),
    .full(pe10_full),
    .pop(pe10_pop),
    .idle(pe10_idle),
    .accumulator(pe10_accumulator),
    .activation(pe10_activation),
    .counter(pe10_counter)
  );

  ProcessingElement pe11 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe11_control_relu),
    .control_average(pe11_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd11))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe11_dma_data),
    .full(pe11_full),
    .pop(pe11_pop),
    .idle(pe11_idle),
    .accumulator(pe11_accumulator),
    .activation(pe11_activation),
    .counter(pe11_counter)
  );

  ProcessingElement pe12 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe12_control_relu),
    .control_average(pe12_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd12))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe12_dma_data),
    .full(pe12_full),
    .pop(pe12_pop),
    .idle(pe12_idle),
    .accumulator(pe12_accumulator),
    .activation(pe12_activation),
    .counter(pe12_counter)
  );

  ProcessingElement pe13 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe13_control_relu),
    .control_average(pe13_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd13))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe13_dma_data),
    .full(pe13_full),
    .pop(pe13_pop),
    .idle(pe13_idle),
    .accumulator(pe13_accumulator),
    .activation(pe13_activation),
    .counter(pe13_counter)
  );

  ProcessingElement pe14 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe14_control_relu),
    .control_average(pe14_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd14))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe14_dma_data),
    .full(pe14_full),
    .pop(pe14_pop),
    .idle(pe14_idle),
    .accumulator(pe14_accumulator),
    .activation(pe14_activation),
    .counter(pe14_counter)
  );

  ProcessingElement pe15 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe15_control_relu),
    .control_average(pe15_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd15))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe15_dma_data),
    .full(pe15_full),
    .pop(pe15_pop),
    .idle(pe15_idle),
    .accumulator(pe15_accumulator),
    .activation(pe15_activation),
    .counter(pe15_counter)
  );

  ProcessingElement pe16 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe16_control_relu),
    .control_average(pe16_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd16))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe16_dma_data),
    .full(pe16_full),
    .pop(pe16_pop),
    .idle(pe16_idle),
    .accumulator(pe16_accumulator),
    .activation(pe16_activation),
    .counter(pe16_counter)
  );

  ProcessingElement pe17 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe17_control_relu),
    .control_average(pe17_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd17))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe17_dma_data),
    .full(pe17_full),
    .pop(pe17_pop),
    .idle(pe17_idle),
    .accumulator(pe17_accumulator),
    .activation(pe17_activation),
    .counter(pe17_counter)
  );

  ProcessingElement pe18 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe18_control_relu),
    .control_average(pe18_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd18))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe18_dma_data),
    .full(pe18_full),
    .pop(pe18_pop),
    .idle(pe18_idle),
    .accumulator(pe18_accumulator),
    .activation(pe18_activation),
    .counter(pe18_counter)
  );

  ProcessingElement pe19 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe19_control_relu),
    .control_average(pe19_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd19))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe19_dma_data),
    .full(pe19_full),
    .pop(pe19_pop),
    .idle(pe19_idle),
    .accumulator(pe19_accumulator),
    .activation(pe19_activation),
    .counter(pe19_counter)
  );

  ProcessingElement pe20 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe20_control_relu),
    .control_average(pe20_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd20))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe20_dma_data),
    .full(pe20_full),
    .pop(pe20_pop),
    .idle(pe20_idle),
    .accumulator(pe20_accumulator),
    .activation(pe20_activation),
    .counter(pe20_counter)
  );

  ProcessingElement pe21 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe21_control_relu),
    .control_average(pe21_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd21))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe21_dma_data),
    .full(pe21_full),
    .pop(pe21_pop),
    .idle(pe21_idle),
    .accumulator(pe21_accumulator),
    .activation(pe21_activation),
    .counter(pe21_counter)
  );

  ProcessingElement pe22 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe22_control_relu),
    .control_average(pe22_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd22))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe22_dma_data),
    .full(pe22_full),
    .pop(pe22_pop),
    .idle(pe22_idle),
    .accumulator(pe22_accumulator),
    .activation(pe22_activation),
    .counter(pe22_counter)
  );

  ProcessingElement pe23 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe23_control_relu),
    .control_average(pe23_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd23))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe23_dma_data),
    .full(pe23_full),
    .pop(pe23_pop),
    .idle(pe23_idle),
    .accumulator(pe23_accumulator),
    .activation(pe23_activation),
    .counter(pe23_counter)
  );

  ProcessingElement pe24 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe24_control_relu),
    .control_average(pe24_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd24))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe24_dma_data),
    .full(pe24_full),
    .pop(pe24_pop),
    .idle(pe24_idle),
    .accumulator(pe24_accumulator),
    .activation(pe24_activation),
    .counter(pe24_counter)
  );

  ProcessingElement pe25 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe25_control_relu),
    .control_average(pe25_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd25))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe25_dma_data),
    .full(pe25_full),
    .pop(pe25_pop),
    .idle(pe25_idle),
    .accumulator(pe25_accumulator),
    .activation(pe25_activation),
    .counter(pe25_counter)
  );

  ProcessingElement pe26 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe26_control_relu),
    .control_average(pe26_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd26))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe26_dma_data),
    .full(pe26_full),
    .pop(pe26_pop),
    .idle(pe26_idle),
    .accumulator(pe26_accumulator),
    .activation(pe26_activation),
    .counter(pe26_counter)
  );

  ProcessingElement pe27 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe27_control_relu),
    .control_average(pe27_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd27))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe27_dma_data),
    .full(pe27_full),
    .pop(pe27_pop),
    .idle(pe27_idle),
    .accumulator(pe27_accumulator),
    .activation(pe27_activation),
    .counter(pe27_counter)
  );

  ProcessingElement pe28 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe28_control_relu),
    .control_average(pe28_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd28))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe28_dma_data),
    .full(pe28_full),
    .pop(pe28_pop),
    .idle(pe28_idle),
    .accumulator(pe28_accumulator),
    .activation(pe28_activation),
    .counter(pe28_counter)
  );

  ProcessingElement pe29 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe29_control_relu),
    .control_average(pe29_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd29))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe29_dma_data),
    .full(pe29_full),
    .pop(pe29_pop),
    .idle(pe29_idle),
    .accumulator(pe29_accumulator),
    .activation(pe29_activation),
    .counter(pe29_counter)
  );

  ProcessingElement pe30 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe30_control_relu),
    .control_average(pe30_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd30))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe30_dma_data),
    .full(pe30_full),
    .pop(pe30_pop),
    .idle(pe30_idle),
    .accumulator(pe30_accumulator),
    .activation(pe30_activation),
    .counter(pe30_counter)
  );

  ProcessingElement pe31 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe31_control_relu),
    .control_average(pe31_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd31))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe31_dma_data),
    .full(pe31_full),
    .pop(pe31_pop),
    .idle(pe31_idle),
    .accumulator(pe31_accumulator),
    .activation(pe31_activation),
    .counter(pe31_counter)
  );

  ProcessingElement pe32 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe32_control_relu),
    .control_average(pe32_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd32))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe32_dma_data),
    .full(pe32_full),
    .pop(pe32_pop),
    .idle(pe32_idle),
    .accumulator(pe32_accumulator),
    .activation(pe32_activation),
    .counter(pe32_counter)
  );

  ProcessingElement pe33 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe33_control_relu),
    .control_average(pe33_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd33))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe33_dma_data),
    .full(pe33_full),
    .pop(pe33_pop),
    .idle(pe33_idle),
    .accumulator(pe33_accumulator),
    .activation(pe33_activation),
    .counter(pe33_counter)
  );

  ProcessingElement pe34 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe34_control_relu),
    .control_average(pe34_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd34))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe34_dma_data),
    .full(pe34_full),
    .pop(pe34_pop),
    .idle(pe34_idle),
    .accumulator(pe34_accumulator),
    .activation(pe34_activation),
    .counter(pe34_counter)
  );

  ProcessingElement pe35 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe35_control_relu),
    .control_average(pe35_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd35))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe35_dma_data),
    .full(pe35_full),
    .pop(pe35_pop),
    .idle(pe35_idle),
    .accumulator(pe35_accumulator),
    .activation(pe35_activation),
    .counter(pe35_counter)
  );

  ProcessingElement pe36 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe36_control_relu),
    .control_average(pe36_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd36))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe36_dma_data),
    .full(pe36_full),
    .pop(pe36_pop),
    .idle(pe36_idle),
    .accumulator(pe36_accumulator),
    .activation(pe36_activation),
    .counter(pe36_counter)
  );

  ProcessingElement pe37 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe37_control_relu),
    .control_average(pe37_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd37))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe37_dma_data),
    .full(pe37_full),
    .pop(pe37_pop),
    .idle(pe37_idle),
    .accumulator(pe37_accumulator),
    .activation(pe37_activation),
    .counter(pe37_counter)
  );

  ProcessingElement pe38 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe38_control_relu),
    .control_average(pe38_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd38))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe38_dma_data),
    .full(pe38_full),
    .pop(pe38_pop),
    .idle(pe38_idle),
    .accumulator(pe38_accumulator),
    .activation(pe38_activation),
    .counter(pe38_counter)
  );

  ProcessingElement pe39 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe39_control_relu),
    .control_average(pe39_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd39))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe39_dma_data),
    .full(pe39_full),
    .pop(pe39_pop),
    .idle(pe39_idle),
    .accumulator(pe39_accumulator),
    .activation(pe39_activation),
    .counter(pe39_counter)
  );

  ProcessingElement pe40 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe40_control_relu),
    .control_average(pe40_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd40))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe40_dma_data),
    .full(pe40_full),
    .pop(pe40_pop),
    .idle(pe40_idle),
    .accumulator(pe40_accumulator),
    .activation(pe40_activation),
    .counter(pe40_counter)
  );

  ProcessingElement pe41 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe41_control_relu),
    .control_average(pe41_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd41))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe41_dma_data),
    .full(pe41_full),
    .pop(pe41_pop),
    .idle(pe41_idle),
    .accumulator(pe41_accumulator),
    .activation(pe41_activation),
    .counter(pe41_counter)
  );

  ProcessingElement pe42 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe42_control_relu),
    .control_average(pe42_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd42))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe42_dma_data),
    .full(pe42_full),
    .pop(pe42_pop),
    .idle(pe42_idle),
    .accumulator(pe42_accumulator),
    .activation(pe42_activation),
    .counter(pe42_counter)
  );

  ProcessingElement pe43 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe43_control_relu),
    .control_average(pe43_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd43))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe43_dma_data),
    .full(pe43_full),
    .pop(pe43_pop),
    .idle(pe43_idle),
    .accumulator(pe43_accumulator),
    .activation(pe43_activation),
    .counter(pe43_counter)
  );

  ProcessingElement pe44 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe44_control_relu),
    .control_average(pe44_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd44))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe44_dma_data),
    .full(pe44_full),
    .pop(pe44_pop),
    .idle(pe44_idle),
    .accumulator(pe44_accumulator),
    .activation(pe44_activation),
    .counter(pe44_counter)
  );

  ProcessingElement pe45 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe45_control_relu),
    .control_average(pe45_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd45))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe45_dma_data),
    .full(pe45_full),
    .pop(pe45_pop),
    .idle(pe45_idle),
    .accumulator(pe45_accumulator),
    .activation(pe45_activation),
    .counter(pe45_counter)
  );

  ProcessingElement pe46 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe46_control_relu),
    .control_average(pe46_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd46))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe46_dma_data),
    .full(pe46_full),
    .pop(pe46_pop),
    .idle(pe46_idle),
    .accumulator(pe46_accumulator),
    .activation(pe46_activation),
    .counter(pe46_counter)
  );

  ProcessingElement pe47 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe47_control_relu),
    .control_average(pe47_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd47))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe47_dma_data),
    .full(pe47_full),
    .pop(pe47_pop),
    .idle(pe47_idle),
    .accumulator(pe47_accumulator),
    .activation(pe47_activation),
    .counter(pe47_counter)
  );

  ProcessingElement pe48 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe48_control_relu),
    .control_average(pe48_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd48))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe48_dma_data),
    .full(pe48_full),
    .pop(pe48_pop),
    .idle(pe48_idle),
    .accumulator(pe48_accumulator),
    .activation(pe48_activation),
    .counter(pe48_counter)
  );

  ProcessingElement pe49 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe49_control_relu),
    .control_average(pe49_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd49))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe49_dma_data),
    .full(pe49_full),
    .pop(pe49_pop),
    .idle(pe49_idle),
    .accumulator(pe49_accumulator),
    .activation(pe49_activation),
    .counter(pe49_counter)
  );

  ProcessingElement pe50 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe50_control_relu),
    .control_average(pe50_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd50))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe50_dma_data),
    .full(pe50_full),
    .pop(pe50_pop),
    .idle(pe50_idle),
    .accumulator(pe50_accumulator),
    .activation(pe50_activation),
    .counter(pe50_counter)
  );

  ProcessingElement pe51 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe51_control_relu),
    .control_average(pe51_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd51))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe51_dma_data),
    .full(pe51_full),
    .pop(pe51_pop),
    .idle(pe51_idle),
    .accumulator(pe51_accumulator),
    .activation(pe51_activation),
    .counter(pe51_counter)
  );

  ProcessingElement pe52 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe52_control_relu),
    .control_average(pe52_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd52))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe52_dma_data),
    .full(pe52_full),
    .pop(pe52_pop),
    .idle(pe52_idle),
    .accumulator(pe52_accumulator),
    .activation(pe52_activation),
    .counter(pe52_counter)
  );

  ProcessingElement pe53 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe53_control_relu),
    .control_average(pe53_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd53))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe53_dma_data),
    .full(pe53_full),
    .pop(pe53_pop),
    .idle(pe53_idle),
    .accumulator(pe53_accumulator),
    .activation(pe53_activation),
    .counter(pe53_counter)
  );

  ProcessingElement pe54 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe54_control_relu),
    .control_average(pe54_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd54))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe54_dma_data),
    .full(pe54_full),
    .pop(pe54_pop),
    .idle(pe54_idle),
    .accumulator(pe54_accumulator),
    .activation(pe54_activation),
    .counter(pe54_counter)
  );

  ProcessingElement pe55 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe55_control_relu),
    .control_average(pe55_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd55))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe55_dma_data),
    .full(pe55_full),
    .pop(pe55_pop),
    .idle(pe55_idle),
    .accumulator(pe55_accumulator),
    .activation(pe55_activation),
    .counter(pe55_counter)
  );

  ProcessingElement pe56 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe56_control_relu),
    .control_average(pe56_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd56))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe56_dma_data),
    .full(pe56_full),
    .pop(pe56_pop),
    .idle(pe56_idle),
    .accumulator(pe56_accumulator),
    .activation(pe56_activation),
    .counter(pe56_counter)
  );

  ProcessingElement pe57 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe57_control_relu),
    .control_average(pe57_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd57))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe57_dma_data),
    .full(pe57_full),
    .pop(pe57_pop),
    .idle(pe57_idle),
    .accumulator(pe57_accumulator),
    .activation(pe57_activation),
    .counter(pe57_counter)
  );

  ProcessingElement pe58 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe58_control_relu),
    .control_average(pe58_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd58))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe58_dma_data),
    .full(pe58_full),
    .pop(pe58_pop),
    .idle(pe58_idle),
    .accumulator(pe58_accumulator),
    .activation(pe58_activation),
    .counter(pe58_counter)
  );

  ProcessingElement pe59 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe59_control_relu),
    .control_average(pe59_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd59))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe59_dma_data),
    .full(pe59_full),
    .pop(pe59_pop),
    .idle(pe59_idle),
    .accumulator(pe59_accumulator),
    .activation(pe59_activation),
    .counter(pe59_counter)
  );

  ProcessingElement pe60 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe60_control_relu),
    .control_average(pe60_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd60))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe60_dma_data),
    .full(pe60_full),
    .pop(pe60_pop),
    .idle(pe60_idle),
    .accumulator(pe60_accumulator),
    .activation(pe60_activation),
    .counter(pe60_counter)
  );

  ProcessingElement pe61 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe61_control_relu),
    .control_average(pe61_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd61))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe61_dma_data),
    .full(pe61_full),
    .pop(pe61_pop),
    .idle(pe61_idle),
    .accumulator(pe61_accumulator),
    .activation(pe61_activation),
    .counter(pe61_counter)
  );

  ProcessingElement pe62 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe62_control_relu),
    .control_average(pe62_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd62))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe62_dma_data),
    .full(pe62_full),
    .pop(pe62_pop),
    .idle(pe62_idle),
    .accumulator(pe62_accumulator),
    .activation(pe62_activation),
    .counter(pe62_counter)
  );

  ProcessingElement pe63 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe63_control_relu),
    .control_average(pe63_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 6'd63))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe63_dma_data),
    .full(pe63_full),
    .pop(pe63_pop),
    .idle(pe63_idle),
    .accumulator(pe63_accumulator),
    .activation(pe63_activation),
    .counter(pe63_counter)
  );

  ScanCoordinates coordinates (  // PrunusArray.java:103
    .clk(clk),
    .load(sequencer_load),
    .next(scanner_word_passed),
    .pixel_words(registers_scan_pixel_words),
    .width(registers_scan_width),
    .stride(registers_scan_stride),
    .row_phase(registers_scan_row_phase),
    .pixel_phase(registers_scan_pixel_phase),
    .first_column(registers_scan_column),
    .pixel_column(registers_scan_pixel_column),
    .pixel_step(registers_scan_pixel_step),
    .row_step(registers_scan_row_step),
    .first_base(registers_scan_base),
    .pixel_base(registers_scan_pixel_base),
    .first_minimum(registers_scan_minimum),
    .row_size(registers_row_size),
    .column(coordinates_column),
    .base(coordinates_base),
    .minimum(coordinates_minimum)
  );
endmodule

`default_nettype wire
