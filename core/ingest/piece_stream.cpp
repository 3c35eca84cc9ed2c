#include "ingest/piece_stream.hpp"

#include "base/errors.hpp"
#include "ingest/byte_reader.hpp"
#include "ingest/cutters.hpp"
#include "ingest/gzip.hpp"

#include <fmt/format.h>

#include <fstream>
#include <utility>

namespace saidby::ingest {

namespace {

// A file that is one piece.
class WholeFile final : public PieceStream {
public:
  WholeFile(std::istream& stream, const InputFile& file, PieceOptions options, Format format)
    : m_stream{stream},
      m_name{file.name},
      m_options{std::move(options)},
      m_format{format}
  {}

  std::optional<Piece> next(base::Diagnostics& /*faults*/) override
  {
    if (std::exchange(m_done, true)) {
      return std::nullopt;
    }
    Piece piece;
    piece.name = m_name;
    piece.format = m_format;
    piece.encoding = m_options.encoding;
    piece.encoding_is_given = !m_options.encoding.empty();
    piece.said = m_options.said;
    piece.bytes = read_all(m_stream, m_name, m_options.limits);
    return piece;
  }

private:
  std::istream& m_stream;
  std::string m_name;
  PieceOptions m_options;
  Format m_format;
  bool m_done = false;
};

// Owns the layers of a stream from the file up to what cuts it.
class OpenedFile final : public PieceStream {
public:
  OpenedFile(const InputFile& file, std::istream& standard_input, PieceOptions options) : m_name{file.name}
  {
    auto* bytes = file.is_standard_input() ? &standard_input : open(file);
    m_peeked = std::make_unique<PeekedStream>(*bytes, k_sniffed_bytes);
    auto format = format_of(m_peeked->first_bytes(), {file.name, {}});
    std::istream* top = m_peeked.get();
    if (format == Format::gzip) {
      m_gunzip = std::make_unique<GunzipStream>(*m_peeked);
      m_peeked_inside = std::make_unique<PeekedStream>(*m_gunzip, k_sniffed_bytes);
      format = format_of(m_peeked_inside->first_bytes(), {file.name, {}});
      top = m_peeked_inside.get();
    } else if (!file.is_standard_input()) {
      refuse_too_large(file, format, options.limits);
    }
    format = options.format == Format::unknown ? format : options.format;
    m_is_one_piece = !is_stream_of_pieces(format);
    m_pieces = cut({*top, m_name, std::move(options)}, file, format);
  }

  std::optional<Piece> next(base::Diagnostics& faults) override
  {
    std::optional<Piece> piece;
    try {
      piece = m_pieces->next(faults);
    } catch (const base::InputError&) {
      note_gzip_fault(faults); // says why what came of it could not be used
      throw;
    }
    const bool cut_short = note_gzip_fault(faults) && m_is_one_piece;
    return cut_short ? std::nullopt : std::move(piece); // half an article says other things than all of it
  }

  std::size_t position() override
  {
    const auto at = m_file.is_open() ? static_cast<std::streamoff>(m_file.tellg()) : 0;
    return at < 0 ? m_size : static_cast<std::size_t>(at); // at the end there is no position
  }

private:
  std::istream* open(const InputFile& file)
  {
    m_file.open(file.path, std::ios::binary);
    if (!m_file) {
      throw_cannot_open(file);
    }
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file.path, unknown);
    m_size = unknown ? 0 : static_cast<std::size_t>(size);
    return &m_file;
  }

  static bool is_stream_of_pieces(Format format)
  {
    return format == Format::lines || format == Format::table || format == Format::mailbox || format == Format::warc;
  }

  static void refuse_too_large(const InputFile& file, Format format, const Limits& limits)
  {
    std::error_code error;
    const auto size = std::filesystem::file_size(file.path, error); // an error for pipes and devices
    if (!error && !is_stream_of_pieces(format) && size > limits.document_bytes) {
      throw_too_large(file.name, static_cast<std::size_t>(size), limits);
    }
  }

  static std::unique_ptr<PieceStream> cut(CutterInput input, const InputFile& file, Format format)
  {
    switch (format) {
    case Format::lines: return cut_lines(std::move(input));
    case Format::table: return cut_table(std::move(input));
    case Format::mailbox: return cut_mailbox(std::move(input));
    case Format::warc: return cut_web_archive(std::move(input));
    default: return std::make_unique<WholeFile>(input.stream, file, std::move(input.options), format);
    }
  }

  // Whether there was one.
  bool note_gzip_fault(base::Diagnostics& faults)
  {
    const auto fault = m_gunzip ? m_gunzip->take_fault() : std::nullopt;
    if (fault) {
      faults.push_back({base::Severity::error,
                        {m_name, 0, 0},
                        *fault,
                        m_is_one_piece ? "it was left out: fetch or copy the file again"
                                       : "what could be unpacked is read; fetch or copy the file again",
                        ""});
    }
    return fault.has_value();
  }

  std::string m_name;
  bool m_is_one_piece = true;
  std::size_t m_size = 0; // of the file, where it is known
  std::ifstream m_file;
  std::unique_ptr<PeekedStream> m_peeked;
  std::unique_ptr<GunzipStream> m_gunzip;
  std::unique_ptr<PeekedStream> m_peeked_inside;
  std::unique_ptr<PieceStream> m_pieces;
};

} // namespace

std::unique_ptr<PieceStream> open_pieces(const InputFile& file, std::istream& standard_input, PieceOptions options)
{
  return std::make_unique<OpenedFile>(file, standard_input, std::move(options));
}

} // namespace saidby::ingest
