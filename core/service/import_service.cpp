// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_service.h"
#include "core/base/logging.h"
#include "core/exchange/district_map.h"
#include "core/exchange/import_file.h"
#include "core/service/configuration_store.h"
#include "core/service/desk_context.h"
#include "core/service/journal.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::size_t kBatchRows = 500; // an operator's own write waits for one batch at most
constexpr std::size_t kKeptRefusals = 10'000;
constexpr int kProgressSteps = 1000;
constexpr int kLooksAtFile = 200; // progress and cancel, once so many rows

using Promise = QPromise<Result<ImportReport>>;

struct BatchCount {
    qint64 added = 0;
    qint64 known = 0;
    std::vector<RowRefusal> refused;
};

struct Batch {
    std::vector<MappedRow> rows;
    std::vector<qint64> lines;
};

class BatchWriter {
public:
    BatchWriter(Session &session, const Configuration &configuration)
        : m_appeals(session)
        , m_journal(session, configuration)
    {
    }

    void take(const MappedRow &row, qint64 line)
    {
        if (const auto *intake = std::get_if<Intake>(&row))
            note(m_journal.receive(*intake).isNew);
        else if (const auto *answer = std::get_if<AnswerRow>(&row))
            takeAnswer(*answer, line);
    }

    BatchCount finish()
    {
        m_journal.finish();
        return std::move(m_count);
    }

private:
    void note(bool isNew) { ++(isNew ? m_count.added : m_count.known); }

    void takeAnswer(const AnswerRow &row, qint64 line)
    {
        AppealId appeal = m_appeals.findBySource(row.appealKey);
        if (!appeal && !row.appealNumber.isEmpty())
            appeal = m_appeals.findByNumber(row.appealNumber);
        if (appeal)
            note(m_journal.recordAnswer(appeal, row.answer));
        else
            m_count.refused.push_back({line, RowProblem::NoAppeal, {}});
    }

    AppealStore m_appeals;
    Journal m_journal;
    BatchCount m_count;
};

QFuture<Result<BatchCount>> write(DeskContext &desk, Batch batch)
{
    return desk.writer().run<BatchCount>([&desk, batch = std::move(batch)](Session &session) {
        const ConfigurationPtr configuration = desk.configuration();
        WriteTransaction tx{session};
        BatchWriter writer{session, *configuration};
        for (std::size_t i = 0; i < batch.rows.size(); ++i)
            writer.take(batch.rows[i], batch.lines[i]);
        BatchCount count = writer.finish();
        tx.commit();
        return count;
    });
}

/// One run of an import, on a thread of its own: reads there, writes on the storage thread, one batch ahead.
class ImportRun {
public:
    ImportRun(DeskContext &desk, QString path, MappingProfile mapping, std::stop_token stop, Promise &promise)
        : m_desk(desk)
        , m_path(std::move(path))
        , m_mapping(std::move(mapping))
        , m_stop(std::move(stop))
        , m_promise(promise)
    {
    }

    Result<ImportReport> run()
    {
        m_promise.setProgressRange(0, kProgressSteps);
        auto districts = loadDistricts();
        if (!districts)
            return districts.error();
        if (const auto whole = readThrough(districts->get()); !whole)
            return whole.error();
        if (m_report.isStopped)
            return std::move(m_report);
        auto file = open(districts->get());
        if (!file)
            return file.error();
        if (const auto written = writeRows(**file); !written)
            return written.error();
        m_desk.announce({.appeals = {}, .isEverything = true});
        return std::move(m_report);
    }

private:
    /// Looked at now and then; once stopped, for good.
    bool isStopped()
    {
        if (m_stop.stop_requested() || m_promise.isCanceled() || m_desk.isClosing())
            m_report.isStopped = true;
        return m_report.isStopped;
    }

    Result<std::unique_ptr<DistrictMap>> loadDistricts()
    {
        struct Loaded {
            QByteArray geoJson;
            QStringList known;
        };
        const auto loaded = m_desk.writer()
                                .run<Loaded>([](Session &session) -> Result<Loaded> {
                                    return Loaded{ConfigurationStore{session}.districts(),
                                                  session.terms.names(TermKind::District)};
                                })
                                .result();
        if (!loaded)
            return loaded.error();
        if (loaded->geoJson.isEmpty())
            return std::unique_ptr<DistrictMap>{};
        auto map = DistrictMap::parse(loaded->geoJson);
        if (!map)
            return map.error();
        map->adoptNames(loaded->known);
        return std::make_unique<DistrictMap>(std::move(*map));
    }

    Result<std::unique_ptr<ImportFile>> open(const DistrictMap *districts) const
    {
        return ImportFile::open(m_path, {.profile = m_mapping,
                                         .zone = m_desk.configuration()->deadlines->zone(),
                                         .now = m_desk.now(),
                                         .districts = districts,
                                         .limits = {}});
    }

    /// The first pass finds out whether the file can be read to its end: a broken one changes nothing.
    Result<> readThrough(const DistrictMap *districts)
    {
        auto file = open(districts);
        if (!file)
            return file.error();
        for (;;) {
            const auto isRow = (*file)->skip();
            if (!isRow)
                return isRow.error();
            if (!*isRow)
                return {};
            if (++m_total % kLooksAtFile == 0 && isStopped())
                return {};
        }
    }

    Result<> writeRows(ImportFile &file)
    {
        Batch batch;
        for (;;) {
            auto row = file.next();
            if (!row)
                return row.error();
            const bool isEnd = !row->has_value();
            if (isEnd || batch.rows.size() == kBatchRows) {
                if (const auto sent = send(std::exchange(batch, {})); !sent)
                    return sent;
                if (isEnd || isStopped()) // what is in stays in and is reported
                    return settle();
            }
            ++m_report.read;
            if (const auto *refusal = std::get_if<RowRefusal>(&**row)) {
                refuse(*refusal);
            } else {
                batch.rows.push_back(std::move(**row));
                batch.lines.push_back(file.line());
            }
        }
    }

    Result<> send(Batch batch)
    {
        if (const auto settled = settle(); !settled)
            return settled;
        m_promise.setProgressValue(static_cast<int>(m_report.read * kProgressSteps / std::max<qint64>(m_total, 1)));
        if (!batch.rows.empty())
            m_waiting = write(m_desk, std::move(batch));
        return {};
    }

    /// Waits for the batch under way.
    Result<> settle()
    {
        if (!m_waiting)
            return {};
        const auto count = std::exchange(m_waiting, std::nullopt)->result();
        if (!count)
            return count.error();
        m_report.added += count->added;
        m_report.known += count->known;
        for (const RowRefusal &refusal : count->refused)
            refuse(refusal);
        return {};
    }

    void refuse(const RowRefusal &refusal)
    {
        ++m_report.refusedCount;
        if (m_report.refused.size() < kKeptRefusals)
            m_report.refused.push_back(refusal);
    }

    DeskContext &m_desk;
    QString m_path;
    MappingProfile m_mapping;
    std::stop_token m_stop;
    Promise &m_promise;
    ImportReport m_report;
    qint64 m_total = 0;
    std::optional<QFuture<Result<BatchCount>>> m_waiting;
};

} // namespace

ImportService::ImportService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<ImportPreview>> ImportService::preview(const QString &file, const MappingProfile &mapping)
{
    return QtConcurrent::run(&m_desk.jobs(), [&desk = m_desk, file, mapping] {
        return previewImport(file, {.profile = mapping,
                                    .zone = desk.configuration()->deadlines->zone(),
                                    .now = desk.now(),
                                    .districts = nullptr,
                                    .limits = {}});
    });
}

QFuture<Result<ImportReport>> ImportService::import(const QString &file, const MappingProfile &mapping,
                                                    std::stop_token stop)
{
    return QtConcurrent::run(&m_desk.jobs(), [&desk = m_desk, file, mapping, stop](Promise &promise) {
        auto report = ImportRun{desk, file, mapping, stop, promise}.run();
        if (report)
            qCInfo(lcService) << "import: read" << report->read << "added" << report->added << "known" << report->known
                              << "refused" << report->refusedCount;
        promise.addResult(std::move(report));
    });
}

} // namespace otklik
