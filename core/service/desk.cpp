// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/desk.h"
#include "core/base/when_done.h"
#include "core/service/configuration_store.h"
#include "core/service/desk_context.h"
#include "core/service/refold.h"
#include "core/storage/appeal_list.h"
#include "resources/shipped.h"

#include <QtConcurrentRun>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::chrono::seconds kLookAtOthers{1};

/// What the desk starts with, read on the writing thread.
struct Beginning {
    ConfigurationPtr configuration;
    OperatorId me;
    bool isEmpty = false;
    bool isOfOlderProgram = false; ///< states are to be folded anew
    qint64 dataVersion = 0;
};

Result<Beginning> begin(Session &session, bool isReadOnly, Classifier classifier)
{
    ConfigurationStore store{session};
    if (!isReadOnly && store.settings().operators().empty()) {
        WriteTransaction tx{session};
        store.addFirstOperator();
        tx.commit();
    }
    auto configuration = store.load(std::move(classifier));
    if (!configuration)
        return configuration.error();
    const bool isEmpty = AppealList{session}.sizes().total == 0;
    const bool isOld = !isReadOnly && isToBeRefolded(session);
    return Beginning{*configuration, store.me(), isEmpty, isOld, session.db.pragma("data_version")};
}

} // namespace

struct Desk::Parts {
    Parts(std::unique_ptr<Storage> storage, Clock clock)
        : context(std::move(storage), std::move(clock))
    {
    }

    DeskContext context;
    CatalogService catalog{context};
    OperationService operations{context};
    DraftService drafts{context};
    ProblemService problems{context};
    ReportService reports{context};
    SettingsService settings{context};
    ImportService imports{context};
    ExportService exports{context};
    MaintenanceService maintenance{context};
    TeamService team{context};
    GatewayService gateway{context, team};
    QTimer lookAtOthers;
    qint64 dataVersion = 0; // of the writing connection: moves when another program has written
    bool isEmpty = false;
};

Result<std::unique_ptr<Desk>> Desk::open(const QString &directory, Mode mode, Clock clock)
{
    initResources();
    const auto reading = QtConcurrent::run(&shippedClassifier); // takes as long as opening the file
    auto storage = Storage::open(directory, mode == Mode::CreateIfMissing);
    if (!storage)
        return storage.error();
    auto parts = std::make_unique<Parts>(std::move(*storage), std::move(clock));
    const Result<Classifier> classifier = reading.result();
    if (!classifier)
        return classifier.error();
    const bool readOnly = parts->context.storage().isReadOnly();
    auto beginning = parts->context.writer()
                         .run<Beginning>([&](Session &session) { return begin(session, readOnly, *classifier); })
                         .result();
    if (!beginning)
        return beginning.error();
    parts->context.setConfiguration(beginning->configuration);
    parts->context.setMe(beginning->me);
    parts->isEmpty = beginning->isEmpty;
    parts->dataVersion = beginning->dataVersion;
    std::unique_ptr<Desk> desk{new Desk{std::move(parts)}};
    if (beginning->isOfOlderProgram)
        refoldInTurns(desk->m_parts->context);
    return desk;
}

Desk::Desk(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    m_parts->context.announce = [this](const ChangeNotice &notice) {
        QMetaObject::invokeMethod(
            this,
            [this, notice] {
                if (notice.isEverything || !notice.appeals.empty())
                    m_parts->isEmpty = false;
                m_parts->team.takeNotice();
                m_parts->problems.takeNotice(notice);
                emit changed(notice);
            },
            Qt::QueuedConnection);
    };
    connect(&m_parts->lookAtOthers, &QTimer::timeout, this, &Desk::lookAtOthers);
    m_parts->lookAtOthers.start(kLookAtOthers);
}

Desk::~Desk()
{
    m_parts->lookAtOthers.stop();
    m_parts->gateway.stop();
    m_parts->team.pause();
    m_parts->context.close();
}

void Desk::lookAtOthers()
{
    struct Seen {
        qint64 version = 0;
        ConfigurationPtr configuration;
    };
    const qint64 before = m_parts->dataVersion;
    const auto looked = m_parts->context.writer().run<Seen>(
        [before, known = m_parts->context.configuration()](Session &session) -> Result<Seen> {
            Seen seen{session.db.pragma("data_version"), nullptr};
            if (seen.version != before) {
                session.terms.forget();
                auto configuration = ConfigurationStore{session}.load(known->classifier);
                if (!configuration)
                    return configuration.error();
                seen.configuration = *configuration;
            }
            return seen;
        });
    whenDone(this, looked, [this](const Result<Seen> &seen) {
        if (!seen)
            return;
        m_parts->dataVersion = seen->version;
        if (!seen->configuration)
            return;
        m_parts->context.setConfiguration(seen->configuration);
        m_parts->isEmpty = false;
        const ChangeNotice notice{.appeals = {}, .isEverything = true, .isConfiguration = true};
        m_parts->problems.takeNotice(notice);
        emit changed(notice);
    });
}

CatalogService &Desk::catalog()
{
    return m_parts->catalog;
}
OperationService &Desk::operations()
{
    return m_parts->operations;
}
DraftService &Desk::drafts()
{
    return m_parts->drafts;
}
ProblemService &Desk::problems()
{
    return m_parts->problems;
}
ReportService &Desk::reports()
{
    return m_parts->reports;
}
SettingsService &Desk::settings()
{
    return m_parts->settings;
}
ImportService &Desk::imports()
{
    return m_parts->imports;
}
ExportService &Desk::exports()
{
    return m_parts->exports;
}
MaintenanceService &Desk::maintenance()
{
    return m_parts->maintenance;
}
TeamService &Desk::team()
{
    return m_parts->team;
}
GatewayService &Desk::gateway()
{
    return m_parts->gateway;
}
const Clock &Desk::clock() const
{
    return m_parts->context.clock();
}
const QString &Desk::directory() const
{
    return m_parts->context.storage().directory();
}
bool Desk::isReadOnly() const
{
    return m_parts->context.storage().isReadOnly();
}
bool Desk::isEmpty() const
{
    return m_parts->isEmpty;
}

} // namespace otklik
