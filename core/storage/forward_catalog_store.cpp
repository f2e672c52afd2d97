// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/forward_catalog_store.h"

#include <QJsonDocument>

namespace otklik {

namespace {

constexpr std::string_view kAll = "SELECT account, services FROM forward_catalog ORDER BY account";
constexpr std::string_view kSave =
    "INSERT OR REPLACE INTO forward_catalog (account, services, taken) VALUES (?1, ?2, ?3)";

constexpr std::string_view kAccounts = "SELECT account FROM forward_catalog";
constexpr std::string_view kRemove = "DELETE FROM forward_catalog WHERE account = ?1";

} // namespace

std::vector<ForwardCatalog> ForwardCatalogStore::all()
{
    Statement st{m_session.db, kAll};
    std::vector<ForwardCatalog> catalogs;
    while (st.step()) {
        auto services = forwardServicesFromJson(QJsonDocument::fromJson(st.text(1).toUtf8()).array());
        if (services && !services->empty())
            catalogs.push_back({st.text(0), std::move(*services)});
    }
    return catalogs;
}

void ForwardCatalogStore::removeAllBut(const QStringList &accounts)
{
    QStringList gone;
    for (Statement st{m_session.db, kAccounts}; st.step();) {
        if (!accounts.contains(st.text(0)))
            gone << st.text(0);
    }
    for (const QString &account : gone)
        Statement{m_session.db, kRemove}.bind(1, account).run();
}

void ForwardCatalogStore::saveAll(const std::vector<ForwardCatalog> &catalogs, Timestamp taken)
{
    removeAllBut({});
    for (const ForwardCatalog &catalog : catalogs)
        save(catalog, taken);
}

void ForwardCatalogStore::save(const ForwardCatalog &catalog, Timestamp taken)
{
    const QByteArray services = QJsonDocument{forwardServicesToJson(catalog.services)}.toJson(QJsonDocument::Compact);
    Statement{m_session.db, kSave}
        .bind(1, catalog.account)
        .bind(2, QString::fromUtf8(services))
        .bind(3, toSeconds(taken))
        .run();
}

} // namespace otklik
