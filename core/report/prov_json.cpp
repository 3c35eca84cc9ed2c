#include "report/prov_json.hpp"

#include "base/json_writer.hpp"
#include "report/safe_text.hpp"

#include <map>
#include <set>
#include <unordered_map>

namespace saidby::report {

namespace {

using base::JsonWriter;

std::string urn(std::string_view kind, const std::string& id) { return "urn:saidby:" + std::string{kind} + ":" + id; }

void write_reference(JsonWriter& json, std::string_view property, const std::string& target)
{
  json.key(property).begin_object().key("@id").string(target).end_object();
}

void write_context(JsonWriter& json)
{
  static constexpr std::pair<std::string_view, std::string_view> k_prefixes[] = {
    {"prov", "http://www.w3.org/ns/prov#"},       {"oa", "http://www.w3.org/ns/oa#"},
    {"dcterms", "http://purl.org/dc/terms/"},     {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"}, {"saidby", "https://saidby.example/terms#"}};
  json.key("@context").begin_object();
  for (const auto& [prefix, address] : k_prefixes) {
    json.key(prefix).string(address);
  }
  json.end_object();
}

class ProvWriter {
public:
  explicit ProvWriter(const ReportInput& input) : m_input{input}
  {
    for (const auto& claim : input.comparison.claims) {
      for (const auto& mention : claim.mentions) {
        m_claims.emplace(mention, &claim);
      }
    }
  }

  std::string written()
  {
    m_json.begin_object();
    write_context(m_json);
    m_json.key("@graph").begin_array();
    write_program();
    for (const auto& source : m_input.comparison.sources) {
      write_source(source);
    }
    write_outlets();
    for (const auto& document : m_input.documents) {
      write_document(document);
    }
    for (const auto& claim : m_input.comparison.claims) {
      write_claim(claim);
    }
    for (const auto& mention : m_input.mentions) {
      write_mention(mention);
    }
    m_json.end_array().end_object();
    m_out += '\n';
    return std::move(m_out);
  }

private:
  void begin(const std::string& id, std::initializer_list<std::string_view> types)
  {
    m_json.begin_object();
    m_json.key("@id").string(id);
    m_json.key("@type").begin_array();
    for (const auto type : types) {
      m_json.string(type);
    }
    m_json.end_array();
  }

  void write_text(std::string_view property, const std::string& text)
  {
    if (!text.empty()) {
      m_json.key(property).string(valid_utf8(text));
    }
  }

  void write_program()
  {
    begin("urn:saidby:program", {"prov:Agent", "prov:SoftwareAgent"});
    write_text("foaf:name", m_input.program);
    m_json.end_object();
  }

  void write_source(const model::Source& source)
  {
    begin(urn("source", source.id.value), {"prov:Agent"});
    write_text("foaf:name", source.label);
    m_json.key("saidby:type").string(model::name(source.type));
    write_text("saidby:jurisdiction", source.jurisdiction);
    write_text("saidby:answersTo", source.controller);
    m_json.end_object();
  }

  // Outlets by name: those that publish need not be among the sources.
  void write_outlets()
  {
    std::set<std::string> outlets;
    for (const auto& document : m_input.documents) {
      if (!document.outlet.empty() && outlets.insert(document.outlet).second) {
        begin(outlet_id(document.outlet), {"prov:Agent", "prov:Organization"});
        write_text("foaf:name", document.outlet);
        m_json.end_object();
      }
    }
  }

  static std::string outlet_id(const std::string& outlet) { return urn("outlet", model::hashed_id('o', outlet)); }

  void write_document(const model::Document& document)
  {
    begin(urn("document", document.id.value), {"prov:Entity"});
    write_text("dcterms:title", document.title);
    write_text("dcterms:identifier", document.url);
    write_text("dcterms:language", document.language);
    write_text("saidby:sha256", document.raw_sha256);
    write_text("saidby:textSha256", document.text_sha256);
    if (document.published.utc_seconds || document.published.day) {
      m_json.key("dcterms:issued").begin_object();
      m_json.key("@value").string(document.published.text);
      m_json.key("@type").string(document.published.utc_seconds ? "xsd:dateTime" : "xsd:date");
      m_json.end_object();
    }
    if (!document.outlet.empty()) {
      write_reference(m_json, "prov:wasAttributedTo", outlet_id(document.outlet));
    }
    m_json.end_object();
  }

  void write_claim(const model::Claim& claim)
  {
    begin(urn("claim", claim.id.value), {"prov:Entity"});
    m_json.key("prov:value").string(claim.quantity.text);
    m_json.key("saidby:status").string(model::name(claim.status));
    write_text("saidby:question", claim.question.value);
    if (!claim.origin.empty()) {
      write_reference(m_json, "prov:wasAttributedTo", urn("source", claim.origin.value));
    }
    m_json.end_object();
  }

  void write_mention(const model::Mention& mention)
  {
    begin(urn("mention", mention.id.value), {"oa:Annotation", "prov:Entity"});
    m_json.key("oa:motivatedBy").begin_object().key("@id").string("oa:identifying").end_object();
    if (const auto claim = m_claims.find(mention.id); claim != m_claims.end()) {
      write_reference(m_json, "oa:hasBody", urn("claim", claim->second->id.value));
    }
    write_reference(m_json, "prov:wasQuotedFrom", urn("document", mention.document.value));
    write_reference(m_json, "prov:wasAttributedTo", "urn:saidby:program");
    write_text("saidby:madeBy", mention.made_by.program);
    if (mention.evidence) {
      write_target(*mention.evidence, mention.document);
    }
    if (const auto* sources = m_input.comparison.mention(mention.id); sources != nullptr && !sources->chain.empty()) {
      m_json.key("saidby:onWhoseWord").begin_object().key("@list").begin_array();
      for (const auto& source : sources->chain) {
        m_json.begin_object().key("@id").string(urn("source", source.value)).end_object();
      }
      m_json.end_array().end_object();
    }
    m_json.end_object();
  }

  void write_target(const model::Evidence& evidence, const model::DocumentId& document)
  {
    m_json.key("oa:hasTarget").begin_object();
    write_reference(m_json, "oa:hasSource", urn("document", document.value));
    m_json.key("oa:hasSelector").begin_array();
    m_json.begin_object().key("@type").string("oa:TextQuoteSelector");
    m_json.key("oa:exact").string(evidence.exact);
    m_json.key("oa:prefix").string(evidence.prefix);
    m_json.key("oa:suffix").string(evidence.suffix).end_object();
    m_json.begin_object().key("@type").string("oa:DataPositionSelector");
    m_json.key("oa:start").number(static_cast<std::int64_t>(evidence.span.start));
    m_json.key("oa:end").number(static_cast<std::int64_t>(evidence.span.end)).end_object();
    m_json.end_array().end_object();
  }

  const ReportInput& m_input;
  std::unordered_map<model::MentionId, const model::Claim*> m_claims;
  std::string m_out;
  JsonWriter m_json{m_out};
};

} // namespace

std::string prov_json(const ReportInput& input) { return ProvWriter{input}.written(); }

} // namespace saidby::report
